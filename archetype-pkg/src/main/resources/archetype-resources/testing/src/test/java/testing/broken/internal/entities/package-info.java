/** A service that breaks every rule. */
@NullMarked
package ${package}.testing.broken.internal.entities;

import org.jspecify.annotations.NullMarked;

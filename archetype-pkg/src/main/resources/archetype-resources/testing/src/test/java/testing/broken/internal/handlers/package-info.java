/** A service that breaks every rule. */
@NullMarked
package ${package}.testing.broken.internal.handlers;

import org.jspecify.annotations.NullMarked;

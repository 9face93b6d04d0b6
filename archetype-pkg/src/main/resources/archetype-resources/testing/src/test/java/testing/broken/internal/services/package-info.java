/** A service that breaks every rule. */
@NullMarked
package ${package}.testing.broken.internal.services;

import org.jspecify.annotations.NullMarked;

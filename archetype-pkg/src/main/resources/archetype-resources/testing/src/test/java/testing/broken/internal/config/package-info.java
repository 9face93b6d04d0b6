/** A service that breaks every rule. */
@NullMarked
package ${package}.testing.broken.internal.config;

import org.jspecify.annotations.NullMarked;

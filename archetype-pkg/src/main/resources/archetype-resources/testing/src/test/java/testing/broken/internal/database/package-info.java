/** A service that breaks every rule. */
@NullMarked
package ${package}.testing.broken.internal.database;

import org.jspecify.annotations.NullMarked;

/** A service that keeps every rule. */
@NullMarked
package ${package}.testing.sound.internal.database;

import org.jspecify.annotations.NullMarked;

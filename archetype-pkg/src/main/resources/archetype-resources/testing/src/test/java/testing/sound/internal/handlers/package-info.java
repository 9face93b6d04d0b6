/** A service that keeps every rule. */
@NullMarked
package ${package}.testing.sound.internal.handlers;

import org.jspecify.annotations.NullMarked;

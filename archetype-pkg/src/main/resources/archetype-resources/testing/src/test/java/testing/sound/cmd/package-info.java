/** A service that keeps every rule. */
@NullMarked
package ${package}.testing.sound.cmd;

import org.jspecify.annotations.NullMarked;

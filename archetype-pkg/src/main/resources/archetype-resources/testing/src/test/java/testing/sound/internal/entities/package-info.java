/** A service that keeps every rule. */
@NullMarked
package ${package}.testing.sound.internal.entities;

import org.jspecify.annotations.NullMarked;

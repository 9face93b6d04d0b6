/** A service that keeps every rule. */
@NullMarked
package ${package}.testing.sound.internal.config;

import org.jspecify.annotations.NullMarked;

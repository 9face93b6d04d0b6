/** A service that keeps every rule. */
@NullMarked
package ${package}.testing.sound.internal.services;

import org.jspecify.annotations.NullMarked;

/** Programs that run beside this one: what they are given, what they print, how they end. */
@NullMarked
package dev.brickyard.it.process;

import org.jspecify.annotations.NullMarked;

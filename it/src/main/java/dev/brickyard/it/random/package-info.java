/** Random parameters, reproducible by a seed. */
@NullMarked
package dev.brickyard.it.random;

import org.jspecify.annotations.NullMarked;

/** Parameters made by chance, from a seed that repeats them. */
@NullMarked
package dev.brickyard.it.random;

import org.jspecify.annotations.NullMarked;

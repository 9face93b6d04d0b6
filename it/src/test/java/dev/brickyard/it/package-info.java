/** The cases: each generates what it needs and asks for behaviour. */
@NullMarked
package dev.brickyard.it;

import org.jspecify.annotations.NullMarked;

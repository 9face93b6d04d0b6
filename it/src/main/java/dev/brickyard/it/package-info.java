/** Integration tests of the archetypes: generate, check, build, start, call, stop. */
@NullMarked
package dev.brickyard.it;

import org.jspecify.annotations.NullMarked;

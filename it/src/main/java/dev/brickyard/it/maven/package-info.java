/** Runs Maven as a user does, with local repositories for the tests. */
@NullMarked
package dev.brickyard.it.maven;

import org.jspecify.annotations.NullMarked;

/** Maven as a user runs it, on a repository that belongs to the cases alone. */
@NullMarked
package dev.brickyard.it.maven;

import org.jspecify.annotations.NullMarked;

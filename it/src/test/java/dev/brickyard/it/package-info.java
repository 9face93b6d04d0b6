/** The test classes; each generates the projects that it needs. */
@NullMarked
package dev.brickyard.it;

import org.jspecify.annotations.NullMarked;

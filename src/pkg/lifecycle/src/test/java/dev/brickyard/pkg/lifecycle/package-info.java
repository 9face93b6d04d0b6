/** Tests of the lifecycle brick. */
@NullMarked
package dev.brickyard.pkg.lifecycle;

import org.jspecify.annotations.NullMarked;

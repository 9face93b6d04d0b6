/** Tests of the lifecycle module. */
@NullMarked
package dev.brickyard.pkg.lifecycle;

import org.jspecify.annotations.NullMarked;

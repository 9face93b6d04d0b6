/** Tests of this module. */
@NullMarked
package dev.brickyard.pkg.testing;

import org.jspecify.annotations.NullMarked;

/** Tests of this brick. */
@NullMarked
package dev.brickyard.pkg.testing;

import org.jspecify.annotations.NullMarked;

/** Tests of the constants brick. */
@NullMarked
package dev.brickyard.pkg.constants;

import org.jspecify.annotations.NullMarked;

/** Tests of the constants module. */
@NullMarked
package dev.brickyard.pkg.constants;

import org.jspecify.annotations.NullMarked;

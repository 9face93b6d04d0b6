/** Tests of this module. */
@NullMarked
package dev.brickyard.pkg.token;

import org.jspecify.annotations.NullMarked;

/** Tests of this module. */
@NullMarked
package dev.brickyard.pkg.cache;

import org.jspecify.annotations.NullMarked;

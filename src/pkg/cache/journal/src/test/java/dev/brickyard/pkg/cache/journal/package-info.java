/** Tests of this module. */
@NullMarked
package dev.brickyard.pkg.cache.journal;

import org.jspecify.annotations.NullMarked;

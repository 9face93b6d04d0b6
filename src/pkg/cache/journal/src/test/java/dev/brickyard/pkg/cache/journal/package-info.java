/** Tests of this brick. */
@NullMarked
package dev.brickyard.pkg.cache.journal;

import org.jspecify.annotations.NullMarked;

/** Tests of this brick. */
@NullMarked
package dev.brickyard.pkg.cache;

import org.jspecify.annotations.NullMarked;

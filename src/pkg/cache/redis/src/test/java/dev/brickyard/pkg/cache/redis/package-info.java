/** Tests of this brick. */
@NullMarked
package dev.brickyard.pkg.cache.redis;

import org.jspecify.annotations.NullMarked;

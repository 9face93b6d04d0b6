/** Tests of this module. */
@NullMarked
package dev.brickyard.pkg.cache.redis;

import org.jspecify.annotations.NullMarked;

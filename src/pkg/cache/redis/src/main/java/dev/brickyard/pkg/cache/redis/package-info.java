/** The cache on Redis, which the service may lose and regain at any time. */
@NullMarked
package dev.brickyard.pkg.cache.redis;

import org.jspecify.annotations.NullMarked;

/** A cache in Redis. The service keeps working while Redis is down. */
@NullMarked
package dev.brickyard.pkg.cache.redis;

import org.jspecify.annotations.NullMarked;

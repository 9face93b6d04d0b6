package dev.brickyard.pkg.cache.redis;

import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.time.Duration;

/**
 * Permission to serve values from Redis for eight seconds after all changes have been applied there.
 *
 * @param commands the connection to use
 * @param keys the Redis keys of the values
 * @param began {@link System#nanoTime} before the changes were read
 */
record Permit(RedisClusterAsyncCommands<String, byte[]> commands, RedisKeys keys, long began) {
    /** Two seconds less than the 10 s after which no process may serve a stale value. */
    private static final Duration LIFETIME = Duration.ofSeconds(8);

    boolean expired() {
        return System.nanoTime() - began > LIFETIME.toNanos();
    }
}

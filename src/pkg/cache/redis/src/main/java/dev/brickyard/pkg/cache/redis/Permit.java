package dev.brickyard.pkg.cache.redis;

import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.time.Duration;

/**
 * The right to serve values from Redis for a few seconds after all changes have been applied to them.
 *
 * @param commands the connection to use
 * @param keys the names of the values
 * @param began {@link System#nanoTime} before the changes were read
 */
record Permit(RedisClusterAsyncCommands<String, byte[]> commands, RedisKeys keys, long began) {
    /** Leaves two seconds of the ten after which no process serves what was before a change. */
    private static final Duration LIFETIME = Duration.ofSeconds(8);

    boolean expired() {
        return System.nanoTime() - began > LIFETIME.toNanos();
    }
}

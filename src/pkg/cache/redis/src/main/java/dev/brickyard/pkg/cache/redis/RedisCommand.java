package dev.brickyard.pkg.cache.redis;

import io.lettuce.core.RedisFuture;
import io.lettuce.core.api.async.RedisAsyncCommands;
import org.jspecify.annotations.Nullable;

/** Sends one command. */
@FunctionalInterface
interface RedisCommand<T extends @Nullable Object> {
    RedisFuture<T> send(RedisAsyncCommands<String, byte[]> commands);
}

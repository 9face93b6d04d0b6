package dev.brickyard.pkg.cache.redis;

import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Sends one command. */
@FunctionalInterface
interface RedisCommand<T extends @Nullable Object> {
    Future<T> send(RedisClusterAsyncCommands<String, byte[]> commands);
}

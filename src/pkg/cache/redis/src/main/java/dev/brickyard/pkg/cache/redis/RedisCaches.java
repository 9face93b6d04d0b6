package dev.brickyard.pkg.cache.redis;

import io.micrometer.core.instrument.MeterRegistry;

import dev.brickyard.pkg.cache.Cache;
import dev.brickyard.pkg.cache.JsonCodec;

/** Makes the caches of one service, whose name keeps their keys in Redis apart from those of other services. */
public final class RedisCaches {
    private final RedisConnection connection;
    private final MeterRegistry metrics;

    /** Makes caches that share the connection. */
    public RedisCaches(RedisConnection connection, MeterRegistry metrics) {
        this.connection = connection;
        this.metrics = metrics;
    }

    /**
     * Returns a cache of records as JSON.
     *
     * @param name the name of the cache in the keys of the change feed, such as {@code user}; metrics carry it after the
     *     service's name
     */
    public <V extends Record> Cache<V> of(Class<V> type, String name) {
        return new RedisCache<>(connection, new JsonCodec<>(type), metrics, name);
    }
}

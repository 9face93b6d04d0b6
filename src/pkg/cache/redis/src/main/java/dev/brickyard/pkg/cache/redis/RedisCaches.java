package dev.brickyard.pkg.cache.redis;

import io.micrometer.core.instrument.MeterRegistry;

import dev.brickyard.pkg.cache.Cache;
import dev.brickyard.pkg.cache.JsonCodec;

/** Creates the caches of one service. The service's name separates their keys in Redis from those of other services. */
public final class RedisCaches {
    private final RedisConnection connection;
    private final MeterRegistry metrics;

    /** Creates a factory whose caches share the connection. */
    public RedisCaches(RedisConnection connection, MeterRegistry metrics) {
        this.connection = connection;
        this.metrics = metrics;
    }

    /**
     * Returns a cache that stores records as JSON.
     *
     * @param name prefix of the cache's keys in the change feed, such as {@code user}; the tag {@code cache} of its
     *     metrics is the service's name, a colon and this name
     */
    public <V extends Record> Cache<V> of(Class<V> type, String name) {
        return new RedisCache<>(connection, new JsonCodec<>(type), metrics, name);
    }
}

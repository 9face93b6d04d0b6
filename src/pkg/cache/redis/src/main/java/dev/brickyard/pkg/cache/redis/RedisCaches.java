package dev.brickyard.pkg.cache.redis;

import io.micrometer.core.instrument.MeterRegistry;

import dev.brickyard.pkg.cache.Cache;
import dev.brickyard.pkg.cache.JsonCodec;

/** Makes the caches of one service, whose names keep their keys in Redis apart from those of other services. */
public final class RedisCaches {
    private final RedisConnection connection;
    private final MeterRegistry metrics;
    private final String service;

    /** Makes caches for {@code service}. */
    public RedisCaches(RedisConnection connection, MeterRegistry metrics, String service) {
        this.connection = connection;
        this.metrics = metrics;
        this.service = service;
    }

    /**
     * Returns a cache of records as JSON, whose keys and metrics begin with the service's name and {@code name}, such as
     * {@code user-store-svc:user}.
     */
    public <V extends Record> Cache<V> of(Class<V> type, String name) {
        return new RedisCache<>(connection, new JsonCodec<>(type), metrics, service + ":" + name);
    }
}

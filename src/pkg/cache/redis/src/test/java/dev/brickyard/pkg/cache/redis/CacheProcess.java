package dev.brickyard.pkg.cache.redis;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;

import dev.brickyard.pkg.config.ConfigLoader;

/** What one process of a service has: a connection and a cache. */
record CacheProcess(RedisConnection connection, RedisCache<String> cache, SimpleMeterRegistry registry)
        implements AutoCloseable {
    static final String NAME = "svc:[text]";

    static CacheProcess started(Map<String, String> environment) {
        var process = starting(environment);
        process.awaitUp();
        return process;
    }

    static CacheProcess starting(Map<String, String> environment) {
        var connection = new RedisConnection(ConfigLoader.load(RedisConfig.class, environment));
        var registry = new SimpleMeterRegistry();
        connection.start();
        return new CacheProcess(connection, new RedisCache<>(connection, new TextCodec(), registry, NAME), registry);
    }

    void awaitUp() {
        await().ignoreExceptionsInstanceOf(RedisDownException.class).untilAsserted(connection::check);
    }

    double count(String result) {
        return registry.get("cache.gets")
                .tags("cache", NAME, "result", result)
                .counter()
                .count();
    }

    @Override
    public void close() {
        try {
            connection.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

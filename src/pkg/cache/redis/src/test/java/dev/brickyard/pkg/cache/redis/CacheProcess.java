package dev.brickyard.pkg.cache.redis;

import static org.awaitility.Awaitility.await;

import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.brickyard.pkg.cache.ChangeFeed;
import dev.brickyard.pkg.config.ConfigLoader;
import dev.brickyard.pkg.testing.LocalProxy;

/** A process of a service: a connection and a cache. */
record CacheProcess(RedisConnection connection, RedisCache<String> cache, SimpleMeterRegistry registry)
        implements AutoCloseable {
    static final String NAME = "[text]";

    static CacheProcess started(Map<String, String> environment, ChangeFeed feed) {
        var process = starting(environment, Optional.of(feed));
        process.awaitUp();
        return process;
    }

    static CacheProcess starting(Map<String, String> environment, Optional<ChangeFeed> feed) {
        var connection = new RedisConnection(ConfigLoader.load(RedisConfig.class, environment), "svc", feed);
        var registry = new SimpleMeterRegistry();
        connection.start();
        return new CacheProcess(connection, new RedisCache<>(connection, new TextCodec(), registry, NAME), registry);
    }

    /** Returns the variables of a process that reaches the server through a proxy. */
    static Map<String, String> over(LocalProxy link, Map<String, String> environment) {
        var linked = new HashMap<>(environment);
        linked.put("CACHE_PORT", Integer.toString(link.port()));
        return linked;
    }

    static LocalProxy linkTo(Map<String, String> environment) {
        return LocalProxy.to(Integer.parseInt(environment.getOrDefault("CACHE_PORT", "")));
    }

    void awaitUp() {
        await().ignoreExceptionsInstanceOf(RedisDownException.class).untilAsserted(connection::check);
    }

    boolean up() {
        try {
            connection.check();
            return true;
        } catch (RedisDownException e) {
            return false;
        }
    }

    /** Reads a value as a service does, through a load. */
    String read(String key, String stored) {
        return cache.getOrLoad(key, Duration.ofHours(1), () -> stored);
    }

    void store(String key, String value) {
        cache.invalidate(Set.of(key));
        read(key, value);
    }

    RedisClusterAsyncCommands<String, byte[]> redis() throws RedisDownException {
        return connection.permit().commands();
    }

    double count(String result) {
        return registry.get("cache.gets")
                .tags("cache", "svc:" + NAME, "result", result)
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

package dev.brickyard.pkg.cache.redis;

import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.SetArgs;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.brickyard.pkg.cache.Cache;
import dev.brickyard.pkg.cache.CacheMetrics;
import dev.brickyard.pkg.cache.Codec;
import dev.brickyard.pkg.cache.SharedLoads;
import dev.brickyard.pkg.cache.TimeToLive;

/**
 * Caches values in Redis, shared by all processes of a service.
 *
 * <p>A load takes a lease first, and stores its value only if the lease still exists at the end. An eviction deletes
 * the lease together with the value, so a value that was read before a change cannot be stored after it.
 *
 * @param <V> the type of the values, never null
 */
final class RedisCache<V> implements Cache<V> {
    private static final Logger LOG = LoggerFactory.getLogger(RedisCache.class);

    /** The value of a longer load is not stored. After this time, another process may take the lease. */
    private static final Duration LEASE = Duration.ofSeconds(10);

    /** Without a change feed, a value expires with the lease of its load, ten seconds after the load began. */
    private static final String STORE = """
            if redis.call('GET', KEYS[2]) == ARGV[1] then
              local ttl = tonumber(ARGV[3])
              if ARGV[4] ~= 'fed' then
                ttl = math.max(1, math.min(ttl, redis.call('PTTL', KEYS[2])))
              end
              redis.call('SET', KEYS[1], ARGV[2], 'PX', ttl)
              redis.call('DEL', KEYS[2])
            end
            """;

    private static final String RELEASE = """
            if redis.call('GET', KEYS[2]) == ARGV[1] then
              redis.call('DEL', KEYS[2])
            end
            """;

    private final RedisConnection connection;
    private final Codec<V> codec;
    private final CacheMetrics metrics;
    private final String name;
    private final SharedLoads<V> loads = new SharedLoads<>();

    /** Creates a cache whose name separates its keys from those of the service's other caches. */
    RedisCache(RedisConnection connection, Codec<V> codec, MeterRegistry registry, String name) {
        this.connection = connection;
        this.codec = codec;
        this.metrics = new CacheMetrics(registry, connection.service() + ":" + name);
        this.name = name;
    }

    @Override
    public Optional<V> get(String key) {
        return find(full(key));
    }

    @Override
    public void invalidate(Collection<String> keys) {
        var all = keys.stream().map(this::full).toList();
        loads.forget(all);
        connection.forget(all);
    }

    @Override
    public V getOrLoad(String key, Duration ttl, Supplier<V> loader) {
        var millis = TimeToLive.millis(ttl);
        var full = full(key);
        return find(full).orElseGet(() -> loads.get(full, current -> load(full, millis, loader, current)));
    }

    private String full(String key) {
        return name + ":" + key;
    }

    private Optional<V> find(String key) {
        byte @Nullable [] bytes;
        try {
            var permit = connection.permit();
            bytes = connection.call(
                    permit, commands -> commands.get(permit.keys().value(key)));
        } catch (RedisDownException e) {
            metrics.error();
            return Optional.empty();
        }
        var value = bytes == null ? null : decode(key, bytes);
        if (value == null) {
            metrics.miss();
            return Optional.empty();
        }
        metrics.hit();
        return Optional.of(value);
    }

    private @Nullable V decode(String key, byte[] bytes) {
        try {
            return codec.decode(bytes);
        } catch (RuntimeException e) {
            // probably written by another release, so this is not an error
            LOG.debug("cannot decode {}, treating it as missing", key, e);
            return null;
        }
    }

    private V load(String key, long millis, Supplier<V> loader, BooleanSupplier current) {
        var token = bytes(UUID.randomUUID());
        var permit = lease(key, token);
        if (permit == null) {
            return loader.get();
        }
        var stored = false;
        try {
            var value = Objects.requireNonNull(loader.get(), "loader returned null");
            var feed = bytes(connection.fed() ? "fed" : "not fed");
            stored = current.getAsBoolean() && run(permit, STORE, key, token, codec.encode(value), bytes(millis), feed);
            return value;
        } finally {
            if (!stored) {
                // lets the next load store its value before this lease would expire
                run(permit, RELEASE, key, token);
            }
        }
    }

    /** Takes the lease; returns null if another load holds it or Redis is down. */
    private @Nullable Permit lease(String key, byte[] token) {
        var ifAbsent = SetArgs.Builder.nx().px(LEASE.toMillis());
        try {
            var permit = connection.permit();
            var taken = connection.call(
                    permit, commands -> commands.set(permit.keys().lease(key), token, ifAbsent));
            return taken == null ? null : permit;
        } catch (RedisDownException e) {
            return null;
        }
    }

    private boolean run(Permit permit, String script, String key, byte[]... arguments) {
        if (permit.expired()) {
            return false;
        }
        var keys = new String[] {permit.keys().value(key), permit.keys().lease(key)};
        try {
            var unused = connection.<@Nullable Object>call(
                    permit, commands -> commands.eval(script, ScriptOutputType.STATUS, keys, arguments));
            return true;
        } catch (RedisDownException e) {
            LOG.debug("script failed for {}: {}", key, e.reason());
            return false;
        }
    }

    private static byte[] bytes(Object text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}

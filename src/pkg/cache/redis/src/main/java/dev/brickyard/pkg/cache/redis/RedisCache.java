package dev.brickyard.pkg.cache.redis;

import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.SetArgs;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
 * Keeps values in Redis, under {@code name:key}, for all processes that use the name.
 *
 * <p>A load takes a lease first, and its value is stored only if the lease is still there at the end. An invalidation by
 * any process deletes the lease with the value, so that what was read before a change cannot be stored after it.
 *
 * @param <V> the type of the values, never null
 */
public final class RedisCache<V> implements Cache<V> {
    private static final Logger LOG = LoggerFactory.getLogger(RedisCache.class);

    /** The longest load that is stored; after this time, another process may load too. */
    private static final Duration LEASE = Duration.ofSeconds(10);

    private static final String STORE = """
            redis.call('DEL', KEYS[2])
            redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
            """;
    private static final String STORE_WITH_LEASE = """
            if redis.call('GET', KEYS[2]) == ARGV[1] then
              redis.call('DEL', KEYS[2])
              redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
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

    /** Keeps values apart from those of other names, such as {@code user-store-svc:user}; metrics carry the name too. */
    public RedisCache(RedisConnection connection, Codec<V> codec, MeterRegistry registry, String name) {
        this.connection = connection;
        this.codec = codec;
        this.metrics = new CacheMetrics(registry, name);
        this.name = name;
    }

    @Override
    public Optional<V> get(String key) {
        return find(RedisKeys.value(name, key));
    }

    @Override
    public void put(String key, V value, Duration ttl) {
        var millis = TimeToLive.millis(ttl);
        var place = RedisKeys.value(name, key);
        loads.forget(Set.of(place));
        if (!run(STORE, place, codec.encode(value), bytes(millis))) {
            // what was there before must not come back with Redis
            connection.invalidate(name, Set.of(place));
        }
    }

    @Override
    public void invalidate(Collection<String> keys) {
        var places = keys.stream().map(key -> RedisKeys.value(name, key)).toList();
        loads.forget(places);
        connection.invalidate(name, places);
    }

    @Override
    public V getOrLoad(String key, Duration ttl, Supplier<V> loader) {
        var millis = TimeToLive.millis(ttl);
        var place = RedisKeys.value(name, key);
        return find(place).orElseGet(() -> loads.get(place, current -> load(place, millis, loader, current)));
    }

    private Optional<V> find(String place) {
        byte @Nullable [] bytes;
        try {
            bytes = connection.call(commands -> commands.get(place));
        } catch (RedisDownException e) {
            metrics.error();
            return Optional.empty();
        }
        var value = bytes == null ? null : decode(place, bytes);
        if (value == null) {
            metrics.miss();
            return Optional.empty();
        }
        metrics.hit();
        return Optional.of(value);
    }

    private @Nullable V decode(String place, byte[] bytes) {
        try {
            return codec.decode(bytes);
        } catch (RuntimeException e) {
            // of an older or newer release, which is why it is no error
            LOG.debug("taking {} for missing", place, e);
            return null;
        }
    }

    private V load(String place, long millis, Supplier<V> loader, BooleanSupplier current) {
        var token = bytes(UUID.randomUUID());
        if (!lease(place, token)) {
            return loader.get();
        }
        var stored = false;
        try {
            var value = Objects.requireNonNull(loader.get(), "loader returned null");
            stored = current.getAsBoolean() && run(STORE_WITH_LEASE, place, token, codec.encode(value), bytes(millis));
            return value;
        } finally {
            if (!stored) {
                // the next load need not wait until the lease expires
                run(RELEASE, place, token);
            }
        }
    }

    private boolean lease(String place, byte[] token) {
        var ifAbsent = SetArgs.Builder.nx().px(LEASE.toMillis());
        try {
            return connection.call(commands -> commands.set(RedisKeys.lease(place), token, ifAbsent)) != null;
        } catch (RedisDownException e) {
            return false;
        }
    }

    private boolean run(String script, String place, byte[]... arguments) {
        var keys = new String[] {place, RedisKeys.lease(place)};
        try {
            connection.call(commands -> commands.eval(script, ScriptOutputType.STATUS, keys, arguments));
            return true;
        } catch (RedisDownException e) {
            LOG.debug("nothing done about {}: {}", place, e.reason());
            return false;
        }
    }

    private static byte[] bytes(Object text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}

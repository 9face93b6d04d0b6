package dev.brickyard.pkg.cache;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Caches the most recently used values in this process.
 *
 * @param <V> the type of the values, never null
 */
public final class InMemoryCache<V> implements Cache<V> {
    private final int maxEntries;
    private final Clock clock;
    private final CacheMetrics metrics;
    private final Lock lock = new ReentrantLock();
    private final Map<String, Entry<V>> entries = new LinkedHashMap<>(16, 0.75f, true);
    private final SharedLoads<V> loads = new SharedLoads<>();

    /** Creates a cache that holds at most {@code maxEntries} values. */
    public InMemoryCache(int maxEntries) {
        this(maxEntries, Clock.systemUTC());
    }

    /** Creates a cache that holds at most {@code maxEntries} values and uses the clock for expiry. */
    public InMemoryCache(int maxEntries, Clock clock) {
        this(maxEntries, clock, new CompositeMeterRegistry(), "memory");
    }

    /**
     * Creates a cache that holds at most {@code maxEntries} values, uses the clock for expiry and counts lookups under
     * the name.
     *
     * @throws IllegalArgumentException if {@code maxEntries} is less than 1
     */
    public InMemoryCache(int maxEntries, Clock clock, MeterRegistry registry, String name) {
        if (maxEntries < 1) {
            throw new IllegalArgumentException("maxEntries " + maxEntries + " is less than 1");
        }
        this.maxEntries = maxEntries;
        this.clock = clock;
        this.metrics = new CacheMetrics(registry, name);
    }

    @Override
    public Optional<V> get(String key) {
        var found = find(key);
        if (found.isPresent()) {
            metrics.hit();
        } else {
            metrics.miss();
        }
        return found;
    }

    @Override
    public void invalidate(Collection<String> keys) {
        lock.lock();
        try {
            loads.forget(keys);
            keys.forEach(entries::remove);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public V getOrLoad(String key, Duration ttl, Supplier<V> loader) {
        TimeToLive.millis(ttl);
        return get(key).orElseGet(() -> loads.get(key, current -> load(key, ttl, loader, current)));
    }

    private V load(String key, Duration ttl, Supplier<V> loader, BooleanSupplier current) {
        // another load may have stored the value since this caller's lookup
        var stored = find(key);
        if (stored.isPresent()) {
            return stored.get();
        }
        var value = loader.get();
        var entry = entry(value, ttl);
        lock.lock();
        try {
            if (current.getAsBoolean()) {
                store(key, entry);
            }
        } finally {
            lock.unlock();
        }
        return value;
    }

    private Optional<V> find(String key) {
        lock.lock();
        try {
            var entry = entries.get(key);
            if (entry == null) {
                return Optional.empty();
            }
            if (entry.expiresAt <= clock.millis()) {
                entries.remove(key);
                return Optional.empty();
            }
            return Optional.of(entry.value);
        } finally {
            lock.unlock();
        }
    }

    private Entry<V> entry(V value, Duration ttl) {
        return new Entry<>(Objects.requireNonNull(value, "value"), clock.millis() + TimeToLive.millis(ttl));
    }

    private void store(String key, Entry<V> entry) {
        entries.put(key, entry);
        if (entries.size() > maxEntries) {
            var eldest = entries.keySet().iterator();
            eldest.next();
            eldest.remove();
        }
    }

    private record Entry<V>(V value, long expiresAt) {}
}

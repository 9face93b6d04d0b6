package dev.brickyard.pkg.cache;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Caches values by key for a limited time. Thread-safe.
 *
 * <p>A cache that is down behaves like an empty one: no method throws because of it. Values are stored by loads only,
 * so a slow process cannot overwrite a newer value with an older one.
 *
 * @param <V> the type of the values, never null
 */
public interface Cache<V> {

    /** Returns the value stored under the key, or empty if there is none, it has expired or the cache is down. */
    Optional<V> get(String key);

    /**
     * Evicts the keys. Loads of these keys that are still running are neither stored nor shared with later callers.
     *
     * <p>Call it after the change has been committed; otherwise, a load could read and store the old value.
     */
    void invalidate(Collection<String> keys);

    /**
     * Returns the stored value, or loads and stores it. Concurrent callers with the same key share one load.
     *
     * <p>An exception of the loader is thrown to every caller that shares the load, and is not cached. If the loading
     * thread is interrupted, one of the waiting callers loads instead.
     *
     * @param loader returns the value, never null; it must not request the same key from this cache
     * @throws IllegalArgumentException if the time to live is shorter than a millisecond
     * @throws java.util.concurrent.CancellationException if the thread is interrupted while waiting for another
     *     thread's load; the interrupt flag stays set
     */
    V getOrLoad(String key, Duration ttl, Supplier<V> loader);
}

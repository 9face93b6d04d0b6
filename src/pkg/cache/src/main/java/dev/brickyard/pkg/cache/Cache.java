package dev.brickyard.pkg.cache;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Values by key for a limited time; thread-safe.
 *
 * <p>A cache that is down is an empty cache: no method throws because of it. Values come in by loads alone: a process
 * that is slow cannot store an old value over a newer one.
 *
 * @param <V> the type of the values, never null
 */
public interface Cache<V> {

    /** Returns the value stored under the key, or empty if there is none, it has expired or the cache is down. */
    Optional<V> get(String key);

    /**
     * Forgets the keys, and keeps loads that are running for them from being stored or shared with later callers.
     *
     * <p>Call it after the change has been committed, so that no later load can read what was there before.
     */
    void invalidate(Collection<String> keys);

    /**
     * Returns the stored value, or loads and stores it. Callers that ask for one key at the same time share one load.
     *
     * <p>An exception of the loader reaches every caller that shares the load and is not stored. If the thread that loads
     * is interrupted meanwhile, one of the others loads instead.
     *
     * @param loader returns the value, never null, and must not ask this cache for the same key
     * @throws IllegalArgumentException if the time to live is shorter than a millisecond
     * @throws java.util.concurrent.CancellationException if the thread is interrupted while another one loads; it stays
     *     interrupted
     */
    V getOrLoad(String key, Duration ttl, Supplier<V> loader);
}

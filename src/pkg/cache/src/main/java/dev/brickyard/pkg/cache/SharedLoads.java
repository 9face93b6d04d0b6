package dev.brickyard.pkg.cache;

import java.time.Duration;
import java.util.Collection;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Runs at most one load per key at a time. Concurrent callers share its result.
 *
 * @param <V> the type of the values, never null
 */
public final class SharedLoads<V> {
    /** New callers do not join a load that started longer ago than this: its value may be stale. */
    private static final Duration SHARED = Duration.ofSeconds(2);

    private final LongSupplier nanoTime;
    private final ConcurrentMap<String, Load<V>> running = new ConcurrentHashMap<>();

    /** Creates an instance with no running loads. */
    public SharedLoads() {
        this(System::nanoTime);
    }

    SharedLoads(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * Loads the value, or waits for the running load of the same key.
     *
     * @param loader loads the value; its argument returns whether the value may still be stored, which is false after
     *     {@link #forget}
     * @throws CancellationException if the thread is interrupted while waiting for another thread's load; the interrupt
     *     flag stays set
     */
    public V get(String key, Function<BooleanSupplier, V> loader) {
        while (true) {
            var mine = new Load<V>(nanoTime.getAsLong());
            var other = running.compute(key, (same, present) -> present != null && shared(present) ? present : mine);
            if (other == mine) {
                return run(key, mine, loader);
            }
            try {
                return other.await(key);
            } catch (AbandonedException e) {
                // only the loading thread was interrupted: try again, this thread may load
            }
        }
    }

    /** Detaches the running loads of the keys: their values are not stored, and later callers do not share them. */
    public void forget(Collection<String> keys) {
        keys.forEach(running::remove);
    }

    private boolean shared(Load<V> load) {
        return nanoTime.getAsLong() - load.began < SHARED.toNanos();
    }

    private V run(String key, Load<V> mine, Function<BooleanSupplier, V> loader) {
        try {
            var value = Objects.requireNonNull(loader.apply(() -> running.get(key) == mine), "loader returned null");
            running.remove(key, mine);
            mine.result.complete(value);
            return value;
        } catch (Throwable e) {
            running.remove(key, mine);
            mine.result.completeExceptionally(Thread.currentThread().isInterrupted() ? new AbandonedException() : e);
            throw e;
        }
    }

    private static final class Load<V> {
        private final Thread owner = Thread.currentThread();
        private final long began;
        private final CompletableFuture<V> result = new CompletableFuture<>();

        Load(long began) {
            this.began = began;
        }

        V await(String key) {
            if (owner == Thread.currentThread()) {
                throw new IllegalStateException("the loader of '" + key + "' must not request the same key");
            }
            try {
                return result.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted while waiting for the load of '" + key + "'");
            } catch (ExecutionException e) {
                if (e.getCause() instanceof Error error) {
                    throw error;
                }
                throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
            }
        }
    }

    private static final class AbandonedException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}

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
 * Runs one load per key at a time; callers that come meanwhile share its result.
 *
 * @param <V> the type of the values, never null
 */
public final class SharedLoads<V> {
    /** A load that has taken longer is not shared with further callers: its value may be old. */
    private static final Duration SHARED = Duration.ofSeconds(2);

    private final LongSupplier nanoTime;
    private final ConcurrentMap<String, Load<V>> running = new ConcurrentHashMap<>();

    /** Loads that nobody has begun. */
    public SharedLoads() {
        this(System::nanoTime);
    }

    SharedLoads(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * Loads the value, or waits for the load that is running.
     *
     * @param loader gets a question: is this load still worth storing, that is, has nobody forgotten the key since
     * @throws CancellationException if the thread is interrupted while another one loads; it stays interrupted
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
                // the thread that loaded was interrupted, this one was not: its turn
            }
        }
    }

    /** Keeps running loads of the keys from being stored, and from being shared with callers that come later. */
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
                throw new IllegalStateException("the loader of '" + key + "' asks for the same key");
            }
            try {
                return result.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted while another thread loads '" + key + "'");
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

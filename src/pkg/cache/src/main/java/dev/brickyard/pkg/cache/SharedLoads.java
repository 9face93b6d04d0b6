package dev.brickyard.pkg.cache;

import java.util.Collection;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Runs one load per key at a time; callers that come meanwhile share its result.
 *
 * @param <V> the type of the values, never null
 */
public final class SharedLoads<V> {
    private final ConcurrentMap<String, Load<V>> running = new ConcurrentHashMap<>();

    /**
     * Loads the value, or waits for the load that is running.
     *
     * @param loader gets a question: is this load still worth storing, that is, has nobody forgotten the key since
     * @throws CancellationException if the thread is interrupted while another one loads; it stays interrupted
     */
    public V get(String key, Function<BooleanSupplier, V> loader) {
        while (true) {
            var mine = new Load<V>();
            var other = running.putIfAbsent(key, mine);
            if (other == null) {
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
        private final CompletableFuture<V> result = new CompletableFuture<>();

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

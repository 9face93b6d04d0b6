package dev.brickyard.pkg.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The tests that every cache must pass. A subclass provides the cache. */
public abstract class CacheContract {
    private static final Duration HOUR = Duration.ofHours(1);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final String key = "key-" + UUID.randomUUID();

    /** Returns the cache under test, the same instance throughout a test. */
    protected abstract Cache<String> cache();

    /** Advances the clock of a cache that does not use the system clock. */
    protected void advance(Duration time) {}

    @AfterEach
    void stopThreads() {
        threads.shutdownNow();
    }

    @Test
    void isEmptyAtFirst() {
        assertThat(cache().get(key)).isEmpty();
    }

    @Test
    void returnsTheNewestValue() {
        store(key, "old", HOUR);
        store(key, "new", HOUR);

        assertThat(cache().get(key)).contains("new");
    }

    @Test
    void forgetsAnExpiredValue() {
        store(key, "value", Duration.ofMillis(50));
        advance(Duration.ofMillis(50));

        await().until(() -> cache().get(key).isEmpty());
    }

    @Test
    void forgetsAnExpiredLoad() {
        cache().getOrLoad(key, Duration.ofMillis(50), () -> "old");
        advance(Duration.ofMillis(50));
        await().until(() -> cache().get(key).isEmpty());

        assertThat(cache().getOrLoad(key, HOUR, () -> "new")).isEqualTo("new");
    }

    @Test
    void rejectsATimeToLiveThatIsNone() {
        assertThatThrownBy(() -> cache().getOrLoad(key, Duration.ZERO, () -> "value"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> cache().getOrLoad(key, Duration.ofMillis(-1), () -> "value"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void invalidatesTheGivenKeysOnly() {
        var other = key + "-other";
        var third = key + "-third";
        for (var each : List.of(key, other, third)) {
            store(each, each, HOUR);
        }

        cache().invalidate(Set.of());
        cache().invalidate(Set.of(key, other));

        assertThat(cache().get(key)).isEmpty();
        assertThat(cache().get(other)).isEmpty();
        assertThat(cache().get(third)).contains(third);
    }

    @Test
    void loadsOnceAndStores() {
        assertThat(cache().getOrLoad(key, HOUR, () -> "first")).isEqualTo("first");
        assertThat(cache().getOrLoad(key, HOUR, () -> "second")).isEqualTo("first");
        assertThat(cache().get(key)).contains("first");
    }

    @Test
    void refusesToLoadNothing() {
        assertThatThrownBy(() -> cache().getOrLoad(key, HOUR, CacheContract::nothing))
                .isInstanceOf(NullPointerException.class);
    }

    @Test
    void refusesALoaderThatAsksForItsOwnKey() {
        assertThatThrownBy(() -> cache().getOrLoad(key, HOUR, () -> cache().getOrLoad(key, HOUR, () -> "inner")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(key);
    }

    @Test
    void loadsOnceForManyCallers() throws Exception {
        var load = new HeldLoad();
        var callers = load.callers(8);
        load.end("value");

        for (var caller : callers) {
            assertThat(caller.get()).isEqualTo("value");
        }
        assertThat(load.count).hasValue(1);
    }

    @Test
    void tellsEveryCallerWhyALoadFailedAndForgetsIt() throws Exception {
        var load = new HeldLoad();
        var callers = load.callers(3);
        var failure = new IllegalStateException("no database");
        load.fail(failure);

        for (var caller : callers) {
            assertThatThrownBy(caller::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasCause(failure);
        }
        assertThat(load.count).hasValue(1);
        assertThat(cache().getOrLoad(key, HOUR, () -> "later")).isEqualTo("later");
    }

    @Test
    void neitherStoresNorSharesALoadThatAnInvalidationOvertook() throws Exception {
        var load = new HeldLoad();
        var early = load.callers(2);

        cache().invalidate(Set.of(key));
        assertThat(cache().getOrLoad(key, HOUR, () -> "new")).isEqualTo("new");
        load.end("old");

        for (var caller : early) {
            assertThat(caller.get()).isEqualTo("old");
        }
        assertThat(cache().get(key)).contains("new");
    }

    @Test
    void leavesNothingBehindWhenAnInvalidationOvertakesTheOnlyLoad() throws Exception {
        var load = new HeldLoad();
        var caller = load.callers(1).get(0);

        cache().invalidate(Set.of(key));
        load.end("old");

        assertThat(caller.get()).isEqualTo("old");
        assertThat(cache().get(key)).isEmpty();
    }

    @Test
    void keepsTheInterruptOfACallerThatWaits() throws Exception {
        var load = new HeldLoad();
        var first = load.callers(1).get(0);
        var interrupted = new CompletableFuture<Boolean>();
        var waiter = new Thread(() -> {
            try {
                cache().getOrLoad(key, HOUR, () -> "not asked");
            } catch (CancellationException e) {
                interrupted.complete(Thread.currentThread().isInterrupted());
            }
        });
        waiter.start();
        awaitWaiting(waiter);

        waiter.interrupt();

        assertThat(interrupted.get()).isTrue();
        load.end("value");
        assertThat(first.get()).isEqualTo("value");
    }

    @Test
    void handsOverTheLoadOfAnInterruptedCaller() throws Exception {
        var loading = new CountDownLatch(1);
        var first = threads.submit(() -> cache().getOrLoad(key, HOUR, () -> {
            loading.countDown();
            try {
                new CountDownLatch(1).await();
                return "unreachable";
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }));
        loading.await();
        var taken = new CompletableFuture<String>();
        var waiter = new Thread(() -> taken.complete(cache().getOrLoad(key, HOUR, () -> "second")));
        waiter.start();
        awaitWaiting(waiter);

        first.cancel(true);

        assertThat(taken.get()).isEqualTo("second");
        assertThat(cache().get(key)).contains("second");
    }

    private void store(String key, String value, Duration ttl) {
        cache().invalidate(Set.of(key));
        cache().getOrLoad(key, ttl, () -> value);
    }

    private static void awaitWaiting(Thread thread) {
        await().until(() -> thread.getState() == Thread.State.WAITING);
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // simulates a caller without NullAway
    private static <T> T nothing() {
        return null;
    }

    /** A load that blocks until the test completes it. */
    private final class HeldLoad {
        final AtomicInteger count = new AtomicInteger();
        private final CompletableFuture<String> result = new CompletableFuture<>();

        List<Future<String>> callers(int number) {
            var callers = new ArrayList<Future<String>>();
            var waiting = new ArrayList<Thread>();
            for (var i = 0; i < number; i++) {
                var caller = new CompletableFuture<String>();
                var thread = new Thread(() -> {
                    try {
                        caller.complete(cache().getOrLoad(key, HOUR, this::load));
                    } catch (IllegalStateException e) {
                        caller.completeExceptionally(e);
                    }
                });
                thread.setDaemon(true);
                thread.start();
                waiting.add(thread);
                callers.add(caller);
            }
            await().until(() -> count.get() > 0);
            waiting.forEach(CacheContract::awaitWaiting);
            return callers;
        }

        void end(String value) {
            result.complete(value);
        }

        void fail(RuntimeException failure) {
            result.completeExceptionally(failure);
        }

        private String load() {
            count.incrementAndGet();
            try {
                return result.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            } catch (ExecutionException e) {
                throw (RuntimeException) Objects.requireNonNull(e.getCause());
            }
        }
    }
}

package dev.brickyard.pkg.cache;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SharedLoadsTest {
    private final AtomicLong now = new AtomicLong();
    private final SharedLoads<String> loads = new SharedLoads<>(now::get);

    @Test
    void doesNotShareALoadThatBeganLongAgo() {
        var loading = new CountDownLatch(1);
        var old = new CompletableFuture<String>();
        var slow = CompletableFuture.supplyAsync(() -> loads.get("key", current -> {
            loading.countDown();
            var value = old.join();
            assertThat(current.getAsBoolean()).as("may be stored").isFalse();
            return value;
        }));
        await(loading);

        now.addAndGet(SECONDS.toNanos(2));
        var later = loads.get("key", current -> {
            assertThat(current.getAsBoolean()).as("may be stored").isTrue();
            return "new";
        });

        assertThat(later).isEqualTo("new");
        old.complete("old");
        assertThat(slow.join()).isEqualTo("old");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}

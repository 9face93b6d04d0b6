package dev.brickyard.pkg.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class ConcurrentlyTest {
    @Test
    void callsAtTheSameTime() throws Exception {
        var all = new CyclicBarrier(3);

        var results = Concurrently.call(3, n -> {
            await(all);
            return n;
        });

        assertThat(results).containsExactly(0, 1, 2);
    }

    @Test
    void failsIfACallFails() {
        assertThatThrownBy(() -> Concurrently.call(2, n -> 1 / n))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(ArithmeticException.class);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }
}

package dev.brickyard.pkg.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

class CallExecutorTest {
    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void usesVirtualThreadsWhereTheJvmHasThem() throws Exception {
        assertThat(threadOf(CallExecutor.create(2).threads()).toString()).startsWith("VirtualThread");
    }

    @Test
    @EnabledForJreRange(max = JRE.JAVA_20)
    void usesAPoolOtherwise() throws Exception {
        var thread = threadOf(CallExecutor.create(2).threads());

        assertThat(thread.getName()).startsWith("grpc-call-");
        assertThat(thread.isDaemon()).isTrue();
    }

    @Test
    void runsOneCallPerThreadConcurrently() throws Exception {
        var pool = CallExecutor.pool(50).threads();
        var all = new CountDownLatch(50);
        IntStream.range(0, 50)
                .forEach(i -> pool.execute(() -> {
                    all.countDown();
                    await(all);
                }));

        all.await();
        pool.shutdown();
    }

    @Test
    void keepsFurtherCallsWaitingUntilAThreadIsFree() throws Exception {
        var pool = CallExecutor.pool(1).threads();
        var free = new CountDownLatch(1);
        pool.execute(() -> await(free));
        var waiting = pool.submit(() -> "done");

        assertThat(waiting).isNotDone();
        free.countDown();
        assertThat(waiting.get()).isEqualTo("done");
        pool.shutdown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread threadOf(java.util.concurrent.ExecutorService executor) throws Exception {
        Callable<Thread> current = Thread::currentThread;
        try {
            return executor.submit(current).get();
        } finally {
            executor.shutdown();
        }
    }
}

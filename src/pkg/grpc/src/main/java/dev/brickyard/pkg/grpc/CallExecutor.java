package dev.brickyard.pkg.grpc;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Executes handlers: on a virtual thread per call if the JVM supports virtual threads, otherwise on a thread pool.
 *
 * @param most maximum number of concurrent handlers; {@code Integer.MAX_VALUE} for virtual threads
 */
record CallExecutor(ExecutorService threads, int most) {
    static CallExecutor create(int threads) {
        try {
            var factory = MethodHandles.publicLookup()
                    .findStatic(
                            Executors.class,
                            "newVirtualThreadPerTaskExecutor",
                            MethodType.methodType(ExecutorService.class));
            return new CallExecutor((ExecutorService) factory.invokeExact(), Integer.MAX_VALUE);
        } catch (Throwable absent) {
            return pool(threads);
        }
    }

    static CallExecutor pool(int threads) {
        var number = new AtomicInteger();
        // busy threads take the next call from the queue; a handover to an idle thread would cost a wake-up per call
        var pool = new ThreadPoolExecutor(threads, threads, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), task -> {
            var thread = new Thread(task, "grpc-call-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        pool.allowCoreThreadTimeOut(true);
        return new CallExecutor(pool, threads);
    }

    /** Returns the maximum number of concurrent calls of one method: at most half of a pool, so that other methods can run. */
    int callsOfOneMethod(int atMost) {
        return Math.min(atMost, Math.max(1, most / 2));
    }

    /** Rejects new tasks and waits up to {@code time} for running ones; returns whether all have finished. */
    boolean stop(Duration time) throws InterruptedException {
        threads.shutdown();
        return threads.awaitTermination(time.toMillis(), TimeUnit.MILLISECONDS);
    }
}

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
 * Where handlers run: a virtual thread per call where the JVM has them, else a pool of threads.
 *
 * @param most how many run at once; the largest number there is for virtual threads
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
        // a queue keeps busy threads busy: handing every call to a thread of its own costs a wake-up each
        var pool = new ThreadPoolExecutor(threads, threads, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), task -> {
            var thread = new Thread(task, "grpc-call-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        pool.allowCoreThreadTimeOut(true);
        return new CallExecutor(pool, threads);
    }

    /** How many calls of one method may run at once: half of a pool at most is left to it, so that others run too. */
    int callsOfOneMethod(int atMost) {
        return Math.min(atMost, Math.max(1, most / 2));
    }

    /** Takes no more tasks, and waits at most {@code time} for those that run; false if that is too short. */
    boolean stop(Duration time) throws InterruptedException {
        threads.shutdown();
        return threads.awaitTermination(time.toMillis(), TimeUnit.MILLISECONDS);
    }
}

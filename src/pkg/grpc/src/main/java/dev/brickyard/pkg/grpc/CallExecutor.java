package dev.brickyard.pkg.grpc;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Where handlers run: a virtual thread per call where the JVM has them, else a pool of threads. */
final class CallExecutor {
    private CallExecutor() {}

    static ExecutorService create(int threads) {
        try {
            var factory = MethodHandles.publicLookup()
                    .findStatic(
                            Executors.class,
                            "newVirtualThreadPerTaskExecutor",
                            MethodType.methodType(ExecutorService.class));
            return (ExecutorService) factory.invokeExact();
        } catch (Throwable absent) {
            return pool(threads);
        }
    }

    static ExecutorService pool(int threads) {
        var number = new AtomicInteger();
        // a queue keeps busy threads busy: handing every call to a thread of its own costs a wake-up each
        var pool = new ThreadPoolExecutor(threads, threads, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), task -> {
            var thread = new Thread(task, "grpc-call-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}

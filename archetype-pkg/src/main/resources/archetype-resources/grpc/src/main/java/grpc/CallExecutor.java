package ${package}.grpc;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Where handlers run: a virtual thread per call where the JVM has them, else a pool that grows as needed. */
final class CallExecutor {
    private CallExecutor() {}

    static ExecutorService create() {
        try {
            var factory = MethodHandles.publicLookup()
                    .findStatic(
                            Executors.class,
                            "newVirtualThreadPerTaskExecutor",
                            MethodType.methodType(ExecutorService.class));
            return (ExecutorService) factory.invokeExact();
        } catch (Throwable absent) {
            return pool();
        }
    }

    static ExecutorService pool() {
        var number = new AtomicInteger();
        return Executors.newCachedThreadPool(task -> {
            var thread = new Thread(task, "grpc-call-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }
}

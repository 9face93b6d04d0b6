package dev.brickyard.pkg.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Makes concurrent calls, each on its own thread. */
public final class Concurrently {
    private Concurrently() {}

    /**
     * Makes {@code callers} calls, numbered from 0, and returns their results in the order of the numbers.
     *
     * @throws ExecutionException if a call fails
     */
    public static <T> List<T> call(int callers, IntFunction<T> call) throws InterruptedException, ExecutionException {
        var calls = IntStream.range(0, callers)
                .<Callable<T>>mapToObj(n -> () -> call.apply(n))
                .toList();
        var threads = Executors.newFixedThreadPool(callers);
        try {
            var results = new ArrayList<T>();
            for (var result : threads.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}

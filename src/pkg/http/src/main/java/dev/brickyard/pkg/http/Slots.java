package dev.brickyard.pkg.http;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Limits the number of concurrent tasks; an equal number can wait. */
final class Slots {
    private final Executor executor;
    private final int limit;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int free;

    Slots(int limit, Executor executor) {
        this.limit = limit;
        this.free = limit;
        this.executor = executor;
    }

    /** Runs the task on this thread, or later on the executor; returns false if too many tasks wait. */
    boolean run(Runnable task) {
        synchronized (this) {
            if (free == 0) {
                return waiting.size() < limit && waiting.add(task);
            }
            free--;
        }
        runAndRelease(task);
        return true;
    }

    private void runAndRelease(Runnable task) {
        try {
            task.run();
        } finally {
            var next = next();
            if (next != null) {
                executor.execute(() -> runAndRelease(next));
            }
        }
    }

    private synchronized @Nullable Runnable next() {
        var next = waiting.poll();
        if (next == null) {
            free++;
        }
        return next;
    }
}

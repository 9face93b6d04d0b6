package dev.brickyard.pkg.http.websocket;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/** Runs the tasks of one connection one after another on shared workers, and lets other connections run in between. */
final class SerialTasks {
    private final Queue<Runnable> tasks = new ArrayDeque<>(1);
    private final Executor workers;
    private boolean running;

    SerialTasks(Executor workers) {
        this.workers = workers;
    }

    /** Runs {@code task}, which must not throw exceptions, after the earlier ones. */
    synchronized void add(Runnable task) {
        tasks.add(task);
        if (!running) {
            running = true;
            workers.execute(this::runNext);
        }
    }

    private void runNext() {
        next().run();
        synchronized (this) {
            running = !tasks.isEmpty();
            if (running) {
                workers.execute(this::runNext);
            }
        }
    }

    private synchronized Runnable next() {
        return tasks.remove();
    }
}

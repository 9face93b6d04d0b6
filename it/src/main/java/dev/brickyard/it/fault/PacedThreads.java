package dev.brickyard.it.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Threads that each repeat one step, with a pause in between, until closed. */
final class PacedThreads implements AutoCloseable {

    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean ended;

    void repeat(String name, Duration pace, Runnable step) {
        var thread = new Thread(
                () -> {
                    while (!ended) {
                        step.run();
                        LockSupport.parkNanos(pace.toNanos());
                    }
                },
                name);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    /** Returns the number of threads. */
    int count() {
        return threads.size();
    }

    /** Stops each thread after its current step. */
    @Override
    public void close() {
        ended = true;
        for (var thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

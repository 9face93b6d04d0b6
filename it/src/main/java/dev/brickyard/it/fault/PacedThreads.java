package dev.brickyard.it.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Threads that each do one thing again and again, with a pause between, until they are closed. */
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

    /** Returns how many were started. */
    int count() {
        return threads.size();
    }

    /** Stops them, each after its step. */
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

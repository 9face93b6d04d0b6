package dev.brickyard.it.fault;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The threads of an attack and its connections, which stay open until the end. */
final class Attackers implements AutoCloseable {

    private final List<AutoCloseable> connections = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        var thread = new Thread(task, "attacker");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean ended;

    /** One step of an attack. May fail because the service has closed the connection to defend itself. */
    interface Step {
        void go(int number) throws IOException, InterruptedException;
    }

    /** Runs a step on {@code count} threads and waits for all of them. */
    void each(int count, Step step) {
        var running = new ArrayList<Future<?>>();
        for (var number = 0; number < count; number++) {
            var own = number;
            running.add(threads.submit(() -> go(own, step)));
        }
        for (var one : running) {
            try {
                one.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    /** Repeats a step on {@code count} threads until the attack ends; returns at once. */
    void keepOn(int count, Step step) {
        for (var number = 0; number < count; number++) {
            var own = number;
            threads.execute(() -> {
                while (!ended) {
                    go(own, step);
                }
            });
        }
    }

    /** Registers a connection that stays open until the end. */
    synchronized <T extends AutoCloseable> T kept(T connection) {
        connections.add(connection);
        return connection;
    }

    @Override
    public synchronized void close() {
        ended = true;
        for (var connection : connections) {
            try {
                connection.close();
            } catch (Exception closed) {
                // already closed by the service
            }
        }
        threads.shutdownNow();
    }

    private static void go(int number, Step step) {
        try {
            step.go(number);
        } catch (IOException defended) {
            // the service has closed the connection
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

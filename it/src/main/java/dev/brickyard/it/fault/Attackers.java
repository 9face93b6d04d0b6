package dev.brickyard.it.fault;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;

/** The threads of an attack, its connections, which stay open until the end, and the answers that betray a weakness. */
final class Attackers implements AutoCloseable {

    private static final int MOST_WEAKNESSES = 20;
    private static final int LONGEST_WEAKNESS = 500;

    private final List<AutoCloseable> connections = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        var thread = new Thread(task, "attacker");
        thread.setDaemon(true);
        return thread;
    });
    // a failure of the process itself, or words that tell how it works
    private static final Pattern INTERNAL = Pattern.compile(
            "HTTP/1.1 50[0-24-9]|[Ee]xception|java[.]|jetty|netty|\\bat [a-z]+[.]|SQL|postgres|root:x:|UNAVAILABLE: io");

    private final Queue<String> weaknesses = new ConcurrentLinkedQueue<>();
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

    /** Records an answer that is an internal error or tells anything internal. */
    void judge(String answer) {
        require(!INTERNAL.matcher(answer).find(), "internal", answer);
    }

    /** Records an answer unless the condition is true. */
    void require(boolean condition, String request, String answer) {
        if (!condition && weaknesses.size() < MOST_WEAKNESSES) {
            var told = request + " -> " + answer;
            weaknesses.add(told.substring(0, Math.min(told.length(), LONGEST_WEAKNESS)));
        }
    }

    /** Returns the recorded answers. */
    List<String> weaknesses() {
        return List.copyOf(weaknesses);
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

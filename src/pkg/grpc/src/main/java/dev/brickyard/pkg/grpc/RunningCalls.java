package dev.brickyard.pkg.grpc;

import io.grpc.Status;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The calls that are not answered yet; it ends each at its deadline.
 *
 * <p>A timer that queues every call would wake its thread for nearly every one of them. This one looks at all running
 * calls when the earliest deadline it knew of has come: once per deadline's length, however many calls come and go.
 */
final class RunningCalls implements AutoCloseable {
    /** What can run out of time. */
    interface Expiring {
        /** The moment by {@code System.nanoTime}. */
        long deadline();

        void end(Status.Code reason);
    }

    /** A time that never comes, in nanoseconds from now; half the range keeps differences from overflowing. */
    static final long NEVER = Long.MAX_VALUE / 2;

    private static final Duration LAST_ENDS = Duration.ofSeconds(1);

    private final AtomicInteger working = new AtomicInteger();
    private final Set<Expiring> running = ConcurrentHashMap.newKeySet();
    private volatile long wakeAt = System.nanoTime() + NEVER;
    private volatile boolean closed;
    private volatile @Nullable Thread watcher;

    void add(Expiring call) {
        running.add(call);
        if (call.deadline() - wakeAt < 0) {
            wake();
        }
    }

    void remove(Expiring call) {
        running.remove(call);
    }

    /** One of the calls has its request now. */
    void begin() {
        working.incrementAndGet();
    }

    /** A call that had begun has ended. */
    void end() {
        working.decrementAndGet();
    }

    /** How many calls have begun and not ended. */
    int working() {
        return working.get();
    }

    /** How many calls there are, with those whose request is not complete. */
    int size() {
        return running.size();
    }

    /** Ends whatever still runs. */
    void endAll(Status.Code reason) {
        running.forEach(call -> call.end(reason));
    }

    /** Ends no more calls, and waits a moment for the end of those whose time is up. */
    @Override
    public void close() {
        closed = true;
        var thread = watcher;
        LockSupport.unpark(thread);
        if (thread != null) {
            try {
                thread.join(LAST_ENDS.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void wake() {
        var thread = watcher;
        LockSupport.unpark(thread == null ? start() : thread);
    }

    private synchronized Thread start() {
        var thread = watcher;
        if (thread == null) {
            thread = new Thread(this::watch, "grpc-deadlines");
            thread.setDaemon(true);
            watcher = thread;
            thread.start();
        }
        return thread;
    }

    private void watch() {
        while (!closed) {
            // far away first: a call added during the scan then wakes this thread again
            wakeAt = System.nanoTime() + NEVER;
            wakeAt = earliest();
            LockSupport.parkNanos(this, wakeAt - System.nanoTime());
        }
    }

    private long earliest() {
        var now = System.nanoTime();
        var earliest = now + NEVER;
        for (var call : running) {
            if (call.deadline() - now <= 0) {
                call.end(Status.Code.DEADLINE_EXCEEDED);
            } else if (call.deadline() - earliest < 0) {
                earliest = call.deadline();
            }
        }
        return earliest;
    }
}

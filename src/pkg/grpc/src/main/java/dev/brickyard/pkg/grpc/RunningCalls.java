package dev.brickyard.pkg.grpc;

import io.grpc.Status;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Tracks running calls and ends each at its deadline.
 *
 * <p>A timer task per call would wake the timer thread for almost every call. Instead, one thread scans all running calls
 * at the earliest known deadline: about once per deadline duration, regardless of the number of calls.
 */
final class RunningCalls implements AutoCloseable {
    /** A call with a deadline. */
    interface Expiring {
        /** Returns the deadline in {@code System.nanoTime}. */
        long deadline();

        void end(Status.Code reason);
    }

    /** A duration in nanoseconds for "no deadline"; half of the range, so that differences do not overflow. */
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

    /** Counts a call whose request is complete. */
    void begin() {
        working.incrementAndGet();
    }

    /** Counts the end of a call that was counted by {@link #begin}. */
    void end() {
        working.decrementAndGet();
    }

    /** Returns the number of calls between {@link #begin} and {@link #end}. */
    int working() {
        return working.get();
    }

    /** Returns the number of all calls, including those with an incomplete request. */
    int size() {
        return running.size();
    }

    /** Ends all running calls. */
    void endAll(Status.Code reason) {
        running.forEach(call -> call.end(reason));
    }

    /** Stops enforcing deadlines and waits up to one second for a scan in progress. */
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
            // reset first, so that a call added during the scan wakes this thread again
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

package dev.brickyard.pkg.grpc;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Limits the number of concurrent calls of one method. A limited number of further calls wait for a limited time. They
 * are admitted round-robin by connection, so that one busy client does not block the others.
 *
 * <p>The limit is halved when a call reports overload, such as a database without a free connection. It is increased by
 * one after as many calls without overload as the current limit.
 */
final class MethodGate {
    /** A call to admit or reject. */
    interface Entrant {
        /** Returns the connection of the call. */
        Object connection();

        /** Returns whether the call has neither ended nor been cancelled. */
        boolean isOpen();

        /** Runs the call on another thread; {@link MethodGate#leave} must follow once. */
        void enter();

        /** Ends the call without running it. */
        void refuse();
    }

    private record Waiting(Entrant entrant, long since) {}

    static final int MOST_WAITING = 1_000;
    static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
    // when calls arrive faster than they are served, a long queue only adds latency
    static final Duration STANDING_QUEUE = Duration.ofSeconds(1);
    static final Duration LONGEST_WAIT_IN_STANDING_QUEUE = Duration.ofMillis(100);

    private final Map<Object, Deque<Waiting>> queues = new LinkedHashMap<>();
    private final int most;
    private final LongSupplier nanos;
    private double limit;
    private int running;
    private int waiting;
    private long emptyAt;
    private long loweredAt;

    MethodGate(int most, LongSupplier nanos) {
        this.most = most;
        this.nanos = nanos;
        this.limit = most;
        this.emptyAt = nanos.getAsLong();
        this.loweredAt = emptyAt - 1;
    }

    /** Runs the call now, queues it or rejects it. */
    void arrive(Entrant entrant) {
        List<Entrant> refused;
        synchronized (this) {
            if (waiting == 0 && running < (int) limit) {
                running++;
                refused = null;
            } else {
                refused = enqueue(entrant);
            }
        }
        if (refused == null) {
            entrant.enter();
        } else {
            refused.forEach(Entrant::refuse);
        }
    }

    /**
     * Must be called when an admitted call has ended.
     *
     * @param since when the call was admitted, in {@code System.nanoTime}
     * @param overloaded whether the call failed for lack of capacity
     */
    void leave(long since, boolean overloaded) {
        var entering = new ArrayList<Entrant>(1);
        var refused = new ArrayList<Entrant>(0);
        synchronized (this) {
            running--;
            adjust(since, overloaded);
            if (waiting > 0) {
                admit(entering, refused);
            }
        }
        entering.forEach(Entrant::enter);
        refused.forEach(Entrant::refuse);
    }

    /** Returns the number of waiting calls. */
    synchronized int waiting() {
        return waiting;
    }

    private List<Entrant> enqueue(Entrant entrant) {
        var now = nanos.getAsLong();
        if (waiting == 0) {
            emptyAt = now;
        }
        var refused = new ArrayList<Entrant>(1);
        var queue = queues.computeIfAbsent(entrant.connection(), connection -> new ArrayDeque<>());
        // rejects calls that have waited too long, even if no running call ends
        while (!queue.isEmpty() && isLate(queue.element(), now)) {
            refused.add(take(queue).entrant());
        }
        if (waiting == MOST_WAITING) {
            refused.add(take(longest()).entrant());
        }
        queue.add(new Waiting(entrant, now));
        waiting++;
        return refused;
    }

    private void admit(List<Entrant> entering, List<Entrant> refused) {
        var now = nanos.getAsLong();
        while (waiting > 0 && running < (int) limit) {
            var next = next();
            if (isLate(next, now)) {
                refused.add(next.entrant());
            } else if (next.entrant().isOpen()) {
                running++;
                entering.add(next.entrant());
            }
        }
        if (waiting == 0) {
            emptyAt = now;
        }
    }

    /** Removes a call from the next connection, and moves the connection to the end of the queue. */
    private Waiting next() {
        var turn = queues.entrySet().iterator().next();
        queues.remove(turn.getKey());
        var next = take(turn.getValue());
        if (!turn.getValue().isEmpty()) {
            queues.put(turn.getKey(), turn.getValue());
        }
        return next;
    }

    private Waiting take(Deque<Waiting> queue) {
        waiting--;
        return queue.remove();
    }

    private Deque<Waiting> longest() {
        return queues.values().stream()
                .max((one, other) -> Integer.compare(one.size(), other.size()))
                .orElseThrow();
    }

    private boolean isLate(Waiting call, long now) {
        var standing = now - emptyAt > STANDING_QUEUE.toNanos();
        return now - call.since() > (standing ? LONGEST_WAIT_IN_STANDING_QUEUE : LONGEST_WAIT).toNanos();
    }

    private void adjust(long since, boolean overloaded) {
        if (!overloaded) {
            limit = Math.min(most, limit + 1 / limit);
        } else if (since - loweredAt > 0) {
            // ignores calls that were admitted before the limit was last lowered
            limit = Math.max(1, limit / 2);
            loweredAt = nanos.getAsLong();
        }
    }
}

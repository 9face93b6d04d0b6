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
 * Bounds how many calls of one method run at once. Further calls wait, for a bounded time and in a bounded number;
 * connections take turns, so that one busy client does not keep the others out.
 *
 * <p>The limit is halved when what the calls need is overloaded, such as a database whose connections are all in use,
 * and rises by one each time as many calls went well.
 */
final class MethodGate {
    /** A call that asks to run. */
    interface Entrant {
        /** The connection that the call came by. */
        Object connection();

        /** Whether an answer is still awaited. */
        boolean isOpen();

        /** Lets the call run, on another thread; it leaves the gate once. */
        void enter();

        /** Answers the call without running it. */
        void refuse();
    }

    private record Waiting(Entrant entrant, long since) {}

    static final int MOST_WAITING = 1_000;
    static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
    // when calls come faster than they are served, a queue adds nothing but its waiting time
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

    /** Lets the call run now or later, or refuses it. */
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
     * A call that entered is over.
     *
     * @param since when it entered, by {@code System.nanoTime}
     * @param overloaded whether what it needs refused it for lack of capacity
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

    /** The calls that wait now. */
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
        // also where nothing leaves: those that waited too long are answered
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

    /** Takes from the connection whose turn it is, which then is the last to have another. */
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
            // calls of before the last change say nothing about it
            limit = Math.max(1, limit / 2);
            loweredAt = nanos.getAsLong();
        }
    }
}

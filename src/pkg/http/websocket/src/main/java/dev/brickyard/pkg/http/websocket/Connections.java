package dev.brickyard.pkg.http.websocket;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.websocket.core.CloseStatus;

/** The connections that are open or about to open, and their limits. */
final class Connections {
    private final int most;
    private final int mostPerCaller;
    private final AtomicInteger slots = new AtomicInteger();
    private final Set<OpenConnection> all = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> perCaller = new ConcurrentHashMap<>();

    Connections(int most, int mostPerCaller) {
        this.most = most;
        this.mostPerCaller = mostPerCaller;
    }

    /** Reserves a slot for a connection; returns false if there is none. */
    boolean reserve() {
        if (slots.incrementAndGet() <= most) {
            return true;
        }
        release();
        return false;
    }

    /** Releases a reserved slot that no connection uses. */
    void release() {
        slots.decrementAndGet();
    }

    /** Gives a reserved slot to {@code connection}; returns false if its caller has too many connections. */
    boolean add(OpenConnection connection) {
        if (perCaller.merge(connection.caller(), 1, Integer::sum) > mostPerCaller) {
            leave(connection);
            return false;
        }
        all.add(connection);
        return true;
    }

    /** Removes a connection and releases its slot; returns false if it was removed before. */
    boolean remove(OpenConnection connection) {
        var removed = all.remove(connection);
        if (removed) {
            leave(connection);
            release();
        }
        return removed;
    }

    /** Closes the connection that holds the most memory, which is the slowest one; returns false if none holds any. */
    boolean closeLargest() {
        OpenConnection largest = null;
        var most = 0;
        for (var connection : all) {
            var held = connection.held();
            if (held > most) {
                most = held;
                largest = connection;
            }
        }
        if (largest != null) {
            largest.abort(CloseStatus.TRY_AGAIN_LATER);
        }
        return largest != null;
    }

    /** Returns a live view of the connections. */
    Set<OpenConnection> all() {
        return all;
    }

    private void leave(OpenConnection connection) {
        perCaller.computeIfPresent(connection.caller(), (caller, count) -> count == 1 ? null : count - 1);
    }
}

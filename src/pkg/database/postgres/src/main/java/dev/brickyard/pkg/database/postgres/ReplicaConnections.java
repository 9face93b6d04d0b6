package dev.brickyard.pkg.database.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens connections to the replica, or to the primary while the replica is unavailable. Then one caller every five
 * seconds tries the replica again; the others do not wait for it.
 */
final class ReplicaConnections implements Connections {
    private static final Logger log = LoggerFactory.getLogger(ReplicaConnections.class);
    private static final long HERE = Long.MIN_VALUE;
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final Connections replica;
    private final Connections primary;
    private final LongSupplier clock;

    /** Time of the next attempt to use the replica, in nanoseconds of the clock. */
    private final AtomicLong awayUntil = new AtomicLong(HERE);

    ReplicaConnections(Connections replica, Connections primary, LongSupplier clock) {
        this.replica = replica;
        this.primary = primary;
        this.clock = clock;
    }

    @Override
    public Connection open() throws SQLException {
        var until = awayUntil.get();
        var now = clock.getAsLong();
        var tries = until == HERE || (now - until >= 0 && awayUntil.compareAndSet(until, later(now)));
        if (!tries) {
            return primary.open();
        }
        try {
            var connection = replica.open();
            back();
            return connection;
        } catch (SQLException e) {
            away(e);
            return primary.open();
        }
    }

    /** Reports that the replica is available. */
    void back() {
        if (awayUntil.getAndSet(HERE) != HERE) {
            log.info("replica available again, reads use it");
        }
    }

    /** Reports that the replica is unavailable. */
    void away(SQLException reason) {
        if (awayUntil.getAndSet(later(clock.getAsLong())) == HERE) {
            log.warn("replica unavailable, reads use the primary: {}", reason.getMessage());
        }
    }

    private static long later(long now) {
        var until = now + RETRY.toNanos();
        return until == HERE ? HERE + 1 : until;
    }
}

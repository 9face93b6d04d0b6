package dev.brickyard.pkg.kafka.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.brickyard.pkg.database.postgres.Connections;

/**
 * A lease that lets one process at a time relay events. It is a row in the database, is renewed while held, and expires
 * by the database's clock.
 *
 * <p>The lease only avoids needless takeovers. Two processes that both believe to hold it do no harm: Kafka accepts
 * only the producer that was opened last, and {@link OutboxTable#park} checks the owner.
 */
final class OutboxLease {
    private static final Logger log = LoggerFactory.getLogger(OutboxLease.class);
    private static final Duration TERM = Duration.ofSeconds(10);

    private final Connections database;
    private final UUID owner = UUID.randomUUID();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(OutboxLease::thread);
    private String outbox = "";
    private volatile boolean held;

    OutboxLease(Connections database) {
        this.database = database;
    }

    void start() {
        var third = TERM.toMillis() / 3;
        var unused = clock.scheduleWithFixedDelay(this::renew, third, third, TimeUnit.MILLISECONDS);
    }

    /** Releases the lease and stops renewing it. */
    void stop() {
        clock.shutdownNow();
        release();
    }

    /** Returns whether this process held the lease at its last check. */
    boolean isHeld() {
        return held;
    }

    /** Returns the id of this process in the lease table. */
    UUID owner() {
        return owner;
    }

    /** Returns the unique id of this database's outbox; empty before the first {@link #acquire}. */
    synchronized String outbox() {
        return outbox;
    }

    /**
     * Tries to take the lease; returns false if another process holds it.
     *
     * @throws IllegalStateException if the lease table is empty
     */
    synchronized boolean acquire() throws SQLException {
        // a lease longer than the term was written before the clock was set back
        var sql = """
                WITH taken AS (
                    UPDATE event_outbox_lease
                    SET owner = ?, until = clock_timestamp() + make_interval(secs => ?)
                    WHERE owner IS NULL OR owner = ?
                        OR until NOT BETWEEN clock_timestamp() AND clock_timestamp() + make_interval(secs => ?)
                    RETURNING outbox)
                SELECT (SELECT outbox FROM taken), EXISTS (SELECT FROM event_outbox_lease)
                """;
        try (var connection = database.open();
                var update = connection.prepareStatement(sql)) {
            update.setObject(1, owner);
            update.setLong(2, TERM.toSeconds());
            update.setObject(3, owner);
            update.setLong(4, TERM.toSeconds());
            try (var rows = update.executeQuery()) {
                rows.next();
                if (!rows.getBoolean(2)) {
                    throw new IllegalStateException(
                            "event_outbox_lease is empty: INSERT INTO event_outbox_lease DEFAULT VALUES");
                }
                var taken = rows.getString(1);
                held = taken != null;
                outbox = held ? taken : outbox;
                return held;
            }
        }
    }

    /** Renews the lease; returns false if it was lost to another process. */
    synchronized boolean confirm() throws SQLException {
        held = held
                && update("UPDATE event_outbox_lease SET until = clock_timestamp() + interval '" + TERM.toSeconds()
                        + " s' WHERE owner = ?");
        return held;
    }

    /** Releases the lease, so that another process can take it at once. */
    synchronized void release() {
        if (!held) {
            return;
        }
        held = false;
        try {
            update("UPDATE event_outbox_lease SET owner = NULL WHERE owner = ?");
        } catch (SQLException e) {
            log.debug("cannot release the lease, it will expire", e);
        }
    }

    private void renew() {
        try {
            confirm();
        } catch (SQLException | RuntimeException | Error e) {
            log.debug("cannot renew the lease", e);
        }
    }

    private boolean update(String sql) throws SQLException {
        try (var connection = database.open();
                var update = connection.prepareStatement(sql)) {
            update.setObject(1, owner);
            return update.executeUpdate() == 1;
        }
    }

    private static Thread thread(Runnable task) {
        var thread = new Thread(task, "outbox-lease");
        thread.setDaemon(true);
        return thread;
    }
}

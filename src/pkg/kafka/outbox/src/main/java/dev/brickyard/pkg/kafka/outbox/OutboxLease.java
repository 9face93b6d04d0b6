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
 * The right to relay, for one of all processes at a time: a row of the database, which is renewed while it is held and
 * runs out by the database's clock.
 *
 * <p>It keeps processes from taking turns in vain. That two which both believe to hold it do no harm is up to Kafka, which
 * listens only to the producer that was opened last, and to {@link OutboxTable#park}.
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

    /** Gives the lease back for good. */
    void stop() {
        clock.shutdownNow();
        release();
    }

    /** Whether this process held the lease when it last looked. */
    boolean isHeld() {
        return held;
    }

    /** What the database knows this process by. */
    UUID owner() {
        return owner;
    }

    /** The name of this database's outbox, unlike any other's. */
    synchronized String outbox() {
        return outbox;
    }

    /**
     * Takes the lease; false if another process holds it.
     *
     * @throws IllegalStateException if the table has no row
     */
    synchronized boolean acquire() throws SQLException {
        // what runs longer than a term is from before the clock went back
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

    /** Renews the lease; false if another process has held it since it was taken. */
    synchronized boolean confirm() throws SQLException {
        held = held
                && update("UPDATE event_outbox_lease SET until = clock_timestamp() + interval '" + TERM.toSeconds()
                        + " s' WHERE owner = ?");
        return held;
    }

    /** Lets another process have the lease at once. */
    synchronized void release() {
        if (!held) {
            return;
        }
        held = false;
        try {
            update("UPDATE event_outbox_lease SET owner = NULL WHERE owner = ?");
        } catch (SQLException e) {
            log.debug("the lease runs out by itself", e);
        }
    }

    private void renew() {
        try {
            confirm();
        } catch (SQLException | RuntimeException | Error e) {
            log.debug("the lease is not renewed", e);
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

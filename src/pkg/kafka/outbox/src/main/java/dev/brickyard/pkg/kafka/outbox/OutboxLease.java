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
 * listens only to the producer that was opened last.
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

    /** The name of this database's outbox, unlike any other's. */
    synchronized String outbox() {
        return outbox;
    }

    /** Takes the lease; false if another process holds it. */
    synchronized boolean acquire() throws SQLException {
        var sql = """
                UPDATE event_outbox_lease
                SET owner = ?, until = clock_timestamp() + make_interval(secs => ?)
                WHERE owner IS NULL OR owner = ? OR until <= clock_timestamp()
                RETURNING outbox
                """;
        try (var connection = database.open();
                var update = connection.prepareStatement(sql)) {
            update.setObject(1, owner);
            update.setLong(2, TERM.toSeconds());
            update.setObject(3, owner);
            try (var rows = update.executeQuery()) {
                held = rows.next();
                if (held) {
                    outbox = rows.getString("outbox");
                }
                return held;
            }
        }
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

    private synchronized void renew() {
        if (!held) {
            return;
        }
        try {
            held = update("UPDATE event_outbox_lease SET until = clock_timestamp() + interval '" + TERM.toSeconds()
                    + " s' WHERE owner = ?");
        } catch (SQLException | RuntimeException e) {
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

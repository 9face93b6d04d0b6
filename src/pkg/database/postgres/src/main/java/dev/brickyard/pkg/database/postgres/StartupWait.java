package dev.brickyard.pkg.database.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits for a database that comes up later than the service. */
final class StartupWait {
    private static final Logger LOG = LoggerFactory.getLogger(StartupWait.class);
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 2_000;

    private StartupWait() {}

    /** Returns a connection, as soon as there is one; logs each reason to wait once. */
    static Connection connect(DataSource source, Duration timeout) throws SQLException, InterruptedException {
        var deadline = System.nanoTime() + timeout.toNanos();
        var reasons = new HashSet<String>();
        var pause = FIRST_PAUSE_MILLIS;
        while (true) {
            try {
                return source.getConnection();
            } catch (SQLException e) {
                var left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
                if (left <= 0) {
                    throw e;
                }
                if (reasons.add(e.getSQLState() + e.getMessage())) {
                    LOG.warn("waiting for PostgreSQL up to {} ms: {}", left, e.getMessage());
                }
                Thread.sleep(Math.min(pause, left));
                pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
            }
        }
    }
}

package dev.brickyard.pkg.database.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits for the database at the start of the service. */
final class StartupWait {
    private static final Logger LOG = LoggerFactory.getLogger(StartupWait.class);
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final String REFUSED_BY_A_PROXY = "unsupported startup parameter";
    private static final long LONGEST_PAUSE_MILLIS = 2_000;

    private final long deadline;
    private final Set<String> reasons = new HashSet<>();
    private long pause = FIRST_PAUSE_MILLIS;

    private StartupWait(Duration timeout) {
        deadline = System.nanoTime() + timeout.toNanos();
    }

    /**
     * Waits for a connection, runs the preparation on it and returns it. Logs each reason for waiting once.
     *
     * @param preparation runs again on a new connection if the server is lost; any other failure is thrown at once
     */
    static Connection connect(DataSource source, Duration timeout, Preparation preparation)
            throws SQLException, InterruptedException {
        var wait = new StartupWait(timeout);
        while (true) {
            var opened = wait.open(source);
            try {
                preparation.run(opened);
                return opened;
            } catch (SQLException | RuntimeException e) {
                close(opened);
                if (!ConnectionLoss.isCauseOf(e) || wait.isOver()) {
                    throw e;
                }
                wait.pause(e);
            }
        }
    }

    private Connection open(DataSource source) throws SQLException, InterruptedException {
        while (true) {
            try {
                return source.getConnection();
            } catch (SQLException e) {
                if (String.valueOf(e.getMessage()).contains(REFUSED_BY_A_PROXY)) {
                    throw new SQLException(e.getMessage() + Pooler.HINT, e.getSQLState(), e);
                }
                if (isOver()) {
                    throw e;
                }
                pause(e);
            }
        }
    }

    private boolean isOver() {
        return millisLeft() <= 0;
    }

    private long millisLeft() {
        return Duration.ofNanos(deadline - System.nanoTime()).toMillis();
    }

    private void pause(Exception reason) throws InterruptedException {
        var left = Math.max(1, millisLeft());
        if (reasons.add(String.valueOf(reason.getMessage()))) {
            LOG.warn("waiting for PostgreSQL up to {} ms: {}", left, reason.getMessage());
        }
        Thread.sleep(Math.min(pause, left));
        pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("cannot close a lost connection", e);
        }
    }

    /** Prepares a new connection. */
    @FunctionalInterface
    interface Preparation {
        void run(Connection connection) throws SQLException;
    }
}

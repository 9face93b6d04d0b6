package dev.brickyard.pkg.database.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A connection pool for one host, which opens its connections in the background. */
final class PostgresPool implements AutoCloseable {
    // above this usual wait, new callers fail at once instead of making the queue longer
    private static final long LONG_WAIT = Duration.ofMillis(250).toNanos();
    private static final int RECENT_WAITS = 8;

    private final HikariDataSource pool;
    private volatile long usualWait;

    PostgresPool(String name, PostgresConfig config, PostgresSource source, @Nullable MeterRegistry registry) {
        this(name, config, config.poolSize(), config.poolSize(), source, registry);
    }

    private PostgresPool(
            String name,
            PostgresConfig config,
            int size,
            int idle,
            PostgresSource source,
            @Nullable MeterRegistry registry) {
        var settings = new HikariConfig();
        settings.setPoolName(name);
        settings.setDataSource(source);
        settings.setMaximumPoolSize(size);
        settings.setMinimumIdle(idle);
        settings.setConnectionTimeout(config.connectTimeout().toMillis());
        settings.setValidationTimeout(config.connectTimeout().toMillis());
        settings.setExceptionOverrideClassName(DemotedPrimary.class.getName());
        // do not wait for a connection here: the first caller waits
        settings.setInitializationFailTimeout(-1);
        pool = new HikariDataSource(settings);
        if (registry != null) {
            bindMetrics(registry);
        }
    }

    /** Creates a pool with a quarter of the size, which opens connections on demand. */
    static PostgresPool substitute(
            String name, PostgresConfig config, PostgresSource source, @Nullable MeterRegistry registry) {
        return new PostgresPool(name, config, Math.max(1, config.poolSize() / 4), 0, source, registry);
    }

    /**
     * Waits for a free connection.
     *
     * @throws BusyPoolException if recent callers waited long and some are still waiting
     */
    Connection connection() throws SQLException {
        var state = pool.getHikariPoolMXBean();
        if (usualWait > LONG_WAIT && state.getThreadsAwaitingConnection() > 0) {
            throw new BusyPoolException(pool.getPoolName());
        }
        var start = System.nanoTime();
        try {
            return pool.getConnection();
        } catch (SQLTransientConnectionException e) {
            var busy = state.getTotalConnections() > 0 && state.getActiveConnections() == state.getTotalConnections();
            throw busy ? new BusyPoolException(pool.getPoolName(), e) : e;
        } finally {
            noteWait(System.nanoTime() - start);
        }
    }

    // a moving average; an update lost to a concurrent one does no harm
    private void noteWait(long nanos) {
        var before = usualWait;
        var after = before + (nanos - before) / RECENT_WAITS;
        if (after != before) {
            usualWait = after;
        }
    }

    void bindMetrics(MeterRegistry registry) {
        pool.setMetricRegistry(registry);
    }

    /**
     * Fails if the host is unreachable. Passes if all connections are in use, since the pool is then busy, not down.
     */
    void check() throws SQLException {
        try (var connection = pool.getConnection()) {
            if (!connection.isValid((int) (pool.getValidationTimeout() / 1000) + 1)) {
                throw new SQLException(pool.getPoolName() + " does not respond");
            }
        } catch (SQLTransientConnectionException e) {
            var state = pool.getHikariPoolMXBean();
            if (state.getTotalConnections() == 0 || state.getActiveConnections() < state.getTotalConnections()) {
                throw e.getCause() instanceof SQLException reason ? reason : e;
            }
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}

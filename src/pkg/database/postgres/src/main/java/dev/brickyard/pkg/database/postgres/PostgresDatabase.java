package dev.brickyard.pkg.database.postgres;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

import dev.brickyard.pkg.config.ServiceInfo;
import dev.brickyard.pkg.lifecycle.HealthCheck;
import dev.brickyard.pkg.lifecycle.Managed;

/**
 * The service's database: waits until it is reachable, applies the migrations and pools the connections.
 *
 * <p>The {@link Connections} can be passed on before the start, but open connections only between start and stop.
 */
public final class PostgresDatabase implements Managed, HealthCheck {
    private final PostgresConfig config;
    private final ServiceInfo service;
    private final Migrations migrations;
    private final Connections writer;
    private final ReplicaConnections replica;
    private volatile @Nullable PostgresPool writerPool;
    private volatile @Nullable PostgresPool readerPool;
    private volatile @Nullable PostgresPool substitutePool;
    private @Nullable MeterRegistry registry;

    /**
     * Creates the database without connecting. The service's name becomes the {@code application_name} of its
     * connections.
     */
    public PostgresDatabase(PostgresConfig config, ServiceInfo service) {
        this(config, service, new Migrations(PostgresDatabase.class.getClassLoader()));
    }

    PostgresDatabase(PostgresConfig config, ServiceInfo service, Migrations migrations) {
        this.config = config;
        this.service = service;
        this.migrations = migrations;
        this.writer = () -> started(writerPool).connection();
        this.replica = new ReplicaConnections(
                () -> started(readerPool).connection(),
                () -> started(substitutePool).connection(),
                System::nanoTime);
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public boolean required() {
        return true;
    }

    /**
     * Waits for the primary, applies the migrations and opens the pools. Waits again if the primary is lost before the
     * migrations are applied.
     *
     * @throws SQLException if the primary is not reachable within the startup timeout
     * @throws InterruptedException if the service is stopped while waiting
     */
    @Override
    public synchronized void start() throws SQLException, InterruptedException {
        var source = PostgresSource.timed(config, config.writerHost(), service.name());
        var unlimited = PostgresSource.unlimited(config, service.name());
        var sessions = config.pooler() == Pooler.NONE;
        var connection = StartupWait.connect(
                source, config.startupTimeout(), open -> migrations.apply(open, unlimited, sessions));
        source.reuse(connection);
        writerPool = new PostgresPool("writer", config, source, registry);
        config.readerHost().ifPresent(host -> {
            var readerSource = PostgresSource.timed(config, host, service.name());
            readerPool = new PostgresPool("reader", config, readerSource, registry);
            substitutePool = PostgresPool.substitute("reader-substitute", config, source, registry);
        });
    }

    /** Closes all connections. */
    @Override
    public synchronized void stop() {
        close(writerPool);
        writerPool = null;
        close(readerPool);
        readerPool = null;
        close(substitutePool);
        substitutePool = null;
    }

    @Override
    public void check() throws SQLException {
        started(writerPool).check();
    }

    /** Returns the health check of the replica, which readiness does not require; empty if no replica is configured. */
    public Optional<HealthCheck> replicaCheck() {
        return config.readerHost().map(host -> new ReplicaCheck());
    }

    /** Returns connections to the primary, for writes and for reads that must see all committed writes. */
    public Connections writer() {
        return writer;
    }

    /**
     * Returns connections to the replica, for reads that may be slightly stale; {@link #writer()} if no replica is
     * configured. While the replica is unavailable, reads go to the primary over a small separate pool, so that they do
     * not block writes.
     */
    public Connections reader() {
        return config.readerHost().isEmpty() ? writer : replica;
    }

    /**
     * Returns connections to the primary outside the pool, for work that must not wait while the pool is exhausted.
     * Each call opens a new connection, even before the start; closing it disconnects.
     */
    public Connections unpooled() {
        return PostgresSource.timed(config, config.writerHost(), service.name())::getConnection;
    }

    /** Registers the metrics of the pools, {@code hikaricp.connections} and others, now or at the start. */
    public synchronized void bindMetrics(MeterRegistry registry) {
        this.registry = registry;
        for (var pool : new @Nullable PostgresPool[] {writerPool, readerPool, substitutePool}) {
            if (pool != null) {
                pool.bindMetrics(registry);
            }
        }
    }

    private static PostgresPool started(@Nullable PostgresPool pool) throws SQLException {
        if (pool == null) {
            throw new SQLException("the database is not started", "08003");
        }
        return pool;
    }

    private static void close(@Nullable PostgresPool pool) {
        if (pool != null) {
            pool.close();
        }
    }

    private final class ReplicaCheck implements HealthCheck {
        @Override
        public String name() {
            return "postgres-replica";
        }

        @Override
        public boolean required() {
            return false;
        }

        @Override
        public void check() throws SQLException {
            try {
                started(readerPool).check();
            } catch (SQLException e) {
                replica.away(e);
                throw e;
            }
            replica.back();
        }
    }
}

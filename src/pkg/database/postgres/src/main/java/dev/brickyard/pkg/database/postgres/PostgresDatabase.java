package dev.brickyard.pkg.database.postgres;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

import dev.brickyard.pkg.config.ServiceInfo;
import dev.brickyard.pkg.lifecycle.HealthCheck;
import dev.brickyard.pkg.lifecycle.Managed;

/**
 * The service's database: waits until it answers, brings its schema up to date and holds the connections.
 *
 * <p>{@link Connections} can be taken from it at any time, for wiring; they open between start and stop.
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

    /** Opens nothing yet; connections carry the service's name. */
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
     * Waits for the writer, migrates it and opens the pools. If the writer is lost before it is migrated, waits again.
     *
     * @throws SQLException if the writer does not answer within the start-up time-out
     * @throws InterruptedException if the service is told to stop meanwhile
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

    /** Closes every connection. */
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

    /** The health of the replica, which the service can do without; none if there is no replica. */
    public Optional<HealthCheck> replicaCheck() {
        return config.readerHost().map(host -> new ReplicaCheck());
    }

    /** Returns the way to the primary, for writes and for reads that must see them. */
    public Connections writer() {
        return writer;
    }

    /**
     * Returns the way to the replica, for reads that may be a moment late; the writer if there is no replica. While the replica is
     * away, reads go to the writer over a few connections that are kept for this, so that they cannot hold up the writes.
     */
    public Connections reader() {
        return config.readerHost().isEmpty() ? writer : replica;
    }

    /**
     * Returns another way to the primary, for what must not wait while all connections of the pool are in use: each
     * connection is opened for its caller, also before the start, and closed for good.
     */
    public Connections unpooled() {
        return PostgresSource.timed(config, config.writerHost(), service.name())::getConnection;
    }

    /** Publishes the pools' figures as {@code hikaricp.connections}, at once or when started. */
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

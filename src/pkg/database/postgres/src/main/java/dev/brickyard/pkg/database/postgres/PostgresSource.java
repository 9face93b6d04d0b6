package dev.brickyard.pkg.database.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.ssl.DefaultJavaSSLFactory;

/** Opens connections to one host. Can hand an open connection to its first caller. */
final class PostgresSource extends PGSimpleDataSource {
    private static final long serialVersionUID = 1;

    /** Time that the network may take in addition to the statement timeout. */
    private static final Duration NETWORK_ALLOWANCE = Duration.ofSeconds(5);

    private final transient AtomicReference<@Nullable Connection> open = new AtomicReference<>();

    private PostgresSource(PostgresConfig config, String host, String application) {
        setServerNames(new String[] {host});
        setPortNumbers(new int[] {config.port()});
        setDatabaseName(config.database());
        setUser(config.user());
        setPassword(config.password().reveal());
        setApplicationName(application);
        setConnectTimeout(seconds(config.connectTimeout()));
        setTcpKeepAlive(true);
        setSocketFactory(TimedSockets.class.getName());
        if (isShared(config)) {
            // a named prepared statement exists in one server session only
            setPrepareThreshold(0);
        }
        // the error detail contains values of the row, which must not be logged
        setLogServerErrorDetail(false);
        setSslMode(config.sslMode().parameter());
        if (config.sslRootCertificate().isPresent()) {
            setSslRootCert(config.sslRootCertificate().get());
        } else if (config.sslMode().verifies()) {
            setSslfactory(DefaultJavaSSLFactory.class.getName());
        }
    }

    /** Returns a source with the statement timeout. */
    static PostgresSource timed(PostgresConfig config, String host, String application) {
        var source = new PostgresSource(config, host, application);
        var timeout = config.statementTimeout();
        if (isShared(config)) {
            // a proxy rejects session options, so the driver sends the cancel request
            source.setQueryTimeout(seconds(timeout));
        } else {
            source.setOptions("-c statement_timeout=" + timeout.toMillis());
        }
        // frees the caller if the server or network is gone and nothing cancels the statement
        source.setSocketTimeout(seconds(timeout.plus(NETWORK_ALLOWANCE)));
        return source;
    }

    /** Returns a source without a statement timeout, for migrations. */
    static PostgresSource unlimited(PostgresConfig config, String application) {
        return new PostgresSource(config, config.writerHost(), application);
    }

    private static boolean isShared(PostgresConfig config) {
        return config.pooler() == Pooler.TRANSACTION;
    }

    /** Hands an open connection to the next caller of {@link #getConnection}. */
    void reuse(Connection connection) {
        open.set(connection);
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = open.getAndSet(null);
        return connection != null ? connection : super.getConnection();
    }

    private static int seconds(Duration duration) {
        return Math.toIntExact(duration.plusMillis(999).toSeconds());
    }
}

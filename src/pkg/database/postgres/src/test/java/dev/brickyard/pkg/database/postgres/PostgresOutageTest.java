package dev.brickyard.pkg.database.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.brickyard.pkg.config.ConfigLoader;
import dev.brickyard.pkg.config.ServiceInfo;
import dev.brickyard.pkg.testing.LocalPostgres;

class PostgresOutageTest {
    private static LocalPostgres server;

    @BeforeAll
    static void startServer() {
        server = LocalPostgres.start();
    }

    @AfterAll
    static void closeServer() {
        server.close();
    }

    @BeforeEach
    void serverRuns() {
        server.startServer();
    }

    @Test
    void waitsForAServerThatComesUpLater() throws Exception {
        server.stopServer();
        var database = database("5m");
        var threads = Executors.newSingleThreadExecutor();
        try {
            var start = threads.submit(() -> {
                database.start();
                return select(database);
            });
            assertThat(start.isDone()).isFalse();
            server.startServer();

            assertThat(start.get()).isEqualTo(1);
        } finally {
            threads.shutdownNow();
            database.stop();
        }
    }

    /** Stops the server when the migrations are listed: first by the service's own check, then by Flyway. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void waitsAgainForAServerThatIsLostBeforeTheMigration(int look, @TempDir Path root) throws Exception {
        var folder = new MigrationFolder(root).write("V1__create.sql", "CREATE TABLE items (id int)");
        var lost = new CountDownLatch(1);
        var looks = new AtomicInteger();
        var loader = new ClassLoader(folder.loader()) {
            @Override
            public Enumeration<URL> getResources(String name) throws IOException {
                if (name.equals(Migrations.LOCATION) && looks.incrementAndGet() == look) {
                    server.stopServer();
                    lost.countDown();
                }
                return super.getResources(name);
            }
        };
        var database = database("5m", new Migrations(loader));
        var threads = Executors.newSingleThreadExecutor();
        try {
            var start = threads.submit(() -> {
                database.start();
                return Sql.number(database.writer(), "SELECT count(*) FROM items");
            });
            lost.await();
            server.startServer();

            assertThat(start.get()).isZero();
        } finally {
            threads.shutdownNow();
            database.stop();
            try (var connection = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:"
                    + server.environment().get("DB_PORT") + "/postgres?user=postgres&password=postgres")) {
                Sql.execute(connection, "DROP SCHEMA public CASCADE");
                Sql.execute(connection, "CREATE SCHEMA public");
            }
        }
    }

    @Test
    void failsToStartWhenTheServerStaysDown() {
        server.stopServer();

        assertThatThrownBy(() -> database("300ms").start())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("refused");
    }

    @Test
    void stopsWaitingWhenInterrupted() throws Exception {
        server.stopServer();
        var database = database("5m");
        var threads = Executors.newSingleThreadExecutor();
        var start = threads.submit(() -> {
            database.start();
            return 1;
        });
        threads.shutdownNow();

        assertThatThrownBy(start::get).hasCauseInstanceOf(InterruptedException.class);
    }

    @Test
    void recoversFromARestartOfTheServer() throws Exception {
        var database = database("5m");
        database.start();
        try {
            assertThat(select(database)).isEqualTo(1);

            server.stopServer();
            assertThatThrownBy(database::check).isInstanceOf(SQLException.class);
            server.startServer();

            await().ignoreExceptions().until(() -> select(database) == 1);
            await().ignoreExceptions().untilAsserted(database::check);
        } finally {
            database.stop();
        }
    }

    @Test
    void recoversFromKilledConnections() throws Exception {
        var database = database("5m");
        database.start();
        try {
            var killAll =
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE backend_type = 'client backend'";
            assertThatThrownBy(() -> Sql.execute(database.writer(), killAll)).isInstanceOf(SQLException.class);

            await().ignoreExceptions().until(() -> select(database) == 1);
        } finally {
            database.stop();
        }
    }

    private static PostgresDatabase database(String startupTimeout) {
        return database(startupTimeout, new Migrations(PostgresOutageTest.class.getClassLoader()));
    }

    private static PostgresDatabase database(String startupTimeout, Migrations migrations) {
        var environment = new HashMap<>(server.environment());
        environment.put("DB_POOL_SIZE", "2");
        environment.put("DB_CONNECT_TIMEOUT", "2s");
        environment.put("DB_STARTUP_TIMEOUT", startupTimeout);
        var config = ConfigLoader.load(PostgresConfig.class, environment);
        return new PostgresDatabase(config, new ServiceInfo("outage", "test"), migrations);
    }

    private static int select(PostgresDatabase database) throws SQLException {
        return Sql.number(database.writer(), "SELECT 1");
    }
}

package dev.brickyard.pkg.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class LocalPostgresTest {
    @Test
    void givesEmptyDatabasesOfTheirOwn() throws Exception {
        try (var postgres = LocalPostgres.start()) {
            var first = postgres.createDatabase();
            var second = postgres.createDatabase();
            run(first.environment(), "CREATE TABLE t (id int)");
            run(second.environment(), "CREATE TABLE t (id int)");

            assertThat(first.name()).isNotEqualTo(second.name());
            assertThat(first.environment()).containsEntry("DB_NAME", first.name());
        }
    }

    @Test
    void keepsDataAndPortOverARestart() throws Exception {
        try (var postgres = LocalPostgres.start()) {
            var environment = postgres.environment();
            run(environment, "CREATE TABLE kept (id int)");

            postgres.stopServer();
            assertThatThrownBy(() -> connect(environment)).isInstanceOf(SQLException.class);
            assertThatThrownBy(postgres::createDatabase).isInstanceOf(IllegalStateException.class);
            postgres.startServer();
            postgres.startServer();

            assertThat(postgres.environment()).isEqualTo(environment);
            run(environment, "INSERT INTO kept VALUES (1)");
        }
    }

    @Test
    void startsSeveralAtOnceAndLeavesNoFiles() throws Exception {
        var first = CompletableFuture.supplyAsync(LocalPostgres::start);
        var second = CompletableFuture.supplyAsync(LocalPostgres::start);
        try (var one = first.get();
                var other = second.get()) {
            assertThat(one.environment().get("DB_PORT"))
                    .isNotEqualTo(other.environment().get("DB_PORT"));
            assertThat(dataDirectory(one)).exists();
        }
        var closed = LocalPostgres.start();
        var directory = dataDirectory(closed);
        closed.close();
        closed.close();
        assertThat(directory).doesNotExist();
        assertThat(Files.exists(directory.resolveSibling(directory.getFileName() + ".log")))
                .isFalse();
    }

    private static Path dataDirectory(LocalPostgres postgres) throws SQLException {
        try (var connection = connect(postgres.environment());
                var rows = connection.createStatement().executeQuery("SHOW data_directory")) {
            rows.next();
            return Path.of(rows.getString(1));
        }
    }

    private static void run(Map<String, String> environment, String sql) throws SQLException {
        try (var connection = connect(environment);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(Map<String, String> environment) throws SQLException {
        var url = "jdbc:postgresql://" + environment.get("DB_HOST_WRITER") + ":" + environment.get("DB_PORT") + "/"
                + environment.get("DB_NAME");
        return DriverManager.getConnection(url, environment.get("DB_USER"), environment.get("DB_PASSWORD"));
    }
}

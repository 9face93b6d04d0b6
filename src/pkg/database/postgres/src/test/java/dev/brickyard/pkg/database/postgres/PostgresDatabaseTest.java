package dev.brickyard.pkg.database.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import dev.brickyard.pkg.config.ConfigLoader;
import dev.brickyard.pkg.config.ServiceInfo;
import dev.brickyard.pkg.errors.InternalException;
import dev.brickyard.pkg.testing.PostgresExtension;
import dev.brickyard.pkg.testing.TestDatabase;

@ExtendWith(PostgresExtension.class)
class PostgresDatabaseTest {
    private final Map<String, String> environment;
    private final MigrationFolder folder;
    private final ArrayList<PostgresDatabase> opened = new ArrayList<>();

    PostgresDatabaseTest(TestDatabase database, @TempDir Path root) {
        environment = new HashMap<>(database.environment());
        environment.put("DB_POOL_SIZE", "2");
        folder = new MigrationFolder(root);
    }

    @BeforeEach
    void empty() throws Exception {
        var config = ConfigLoader.load(PostgresConfig.class, environment);
        try (var connection = PostgresSource.unlimited(config, "test").getConnection()) {
            Sql.execute(connection, "DROP SCHEMA public CASCADE");
            Sql.execute(connection, "CREATE SCHEMA public");
        }
    }

    @AfterEach
    void stop() {
        opened.forEach(PostgresDatabase::stop);
    }

    @Test
    void migratesAndAnswersUnderTheServicesName() throws Exception {
        folder.write("V1__create_items.sql", "CREATE TABLE items (id int)");
        var database = started();

        assertThat(count(database, "SELECT count(*) FROM items")).isZero();
        assertThat(count(database, "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'item-store-svc'"))
                .isPositive();
        assertThat(database.name()).isEqualTo("postgres");
        assertThat(database.required()).isTrue();
    }

    @Test
    void opensEveryConnectionInTheBackground() throws Exception {
        var registry = new SimpleMeterRegistry();
        var database = database();
        database.bindMetrics(registry);
        database.start();

        await().until(() -> gauge(registry, "writer") == 2);
    }

    @Test
    void isBusyAtOnceOnceCallersWaitLongForAConnection() throws Exception {
        environment.put("DB_CONNECT_TIMEOUT", "500ms");
        var database = started();
        try (var first = database.writer().open();
                var second = database.writer().open()) {
            assertThat(first).isNotSameAs(second);

            await().untilAsserted(() -> {
                var waiting = CompletableFuture.runAsync(() -> busy(database));
                var failure = busy(database);
                waiting.join();
                // no cause: the call failed at once instead of timing out
                assertThat(failure.getCause()).isNull();
            });
        }
        assertThat(PostgresErrors.translate(new BusyPoolException("writer"), Map.of()))
                .isInstanceOfSatisfying(
                        InternalException.class,
                        failure -> assertThat(failure.busy()).isTrue());
    }

    private static Exception busy(PostgresDatabase database) {
        return catchThrowableOfType(
                BusyPoolException.class, () -> database.writer().open().close());
    }

    @Test
    void publishesMetricsWhenBoundAfterTheStart() throws Exception {
        environment.put("DB_HOST_READER", "localhost");
        var registry = new SimpleMeterRegistry();
        var database = started();
        database.bindMetrics(registry);

        await().until(() -> gauge(registry, "writer") == 2 && gauge(registry, "reader") == 2);
    }

    @Test
    void readsFromTheWriterWithoutAReader() throws Exception {
        var database = started();

        assertThat(database.reader()).isSameAs(database.writer());
        assertThat(database.replicaCheck()).isEmpty();
        database.check();
    }

    @Test
    void readsFromTheReaderIfThereIsOne() throws Exception {
        environment.put("DB_HOST_READER", "localhost");
        var database = started();

        assertThat(database.reader()).isNotSameAs(database.writer());
        assertThat(Sql.number(database.reader(), "SELECT 1")).isEqualTo(1);
        database.check();
        database.replicaCheck().orElseThrow().check();
    }

    @Test
    void readsFromTheWriterWhileItsReaderIsAway() throws Exception {
        environment.put("DB_HOST_READER", "127.0.0.2");
        environment.put("DB_CONNECT_TIMEOUT", "1s");
        var database = started();
        var replica = database.replicaCheck().orElseThrow();

        assertThat(Sql.number(database.reader(), "SELECT 1")).isEqualTo(1);
        database.check();
        assertThat(replica.required()).isFalse();
        assertThatThrownBy(replica::check).isInstanceOf(SQLException.class).hasMessageContaining("127.0.0.2");
    }

    @Test
    void cancelsAStatementThatTakesTooLong() throws Exception {
        environment.put("DB_STATEMENT_TIMEOUT", "500ms");
        var database = started();

        assertThatThrownBy(() -> count(database, "SELECT 1 FROM pg_sleep(600)"))
                .isInstanceOfSatisfying(SQLException.class, PostgresDatabaseTest::isTemporary)
                .hasMessageContaining("statement timeout");
        var stillRuns = "SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(600)' AND state = 'active'";
        // on a busy machine, this query may also time out
        await().ignoreExceptions().until(() -> count(database, stillRuns) == 0);
    }

    @Test
    void failsSoonButIsNotDownWhenEveryConnectionIsInUse() throws Exception {
        environment.put("DB_CONNECT_TIMEOUT", "1s");
        var registry = new SimpleMeterRegistry();
        var database = started();
        database.bindMetrics(registry);
        // once the pool is full, a caller need not wait for a new connection
        await().until(() -> gauge(registry, "writer") == 2);
        try (var one = database.writer().open();
                var two = database.writer().open()) {
            assertThat(Sql.number(one, "SELECT 1") + Sql.number(two, "SELECT 1"))
                    .isEqualTo(2);

            assertThatThrownBy(() -> count(database, "SELECT 1"))
                    .isInstanceOfSatisfying(SQLException.class, PostgresDatabaseTest::isTemporary);
            database.check();
        }
        assertThat(count(database, "SELECT 1")).isEqualTo(1);
    }

    @Test
    void answersOnlyBetweenStartAndStop() throws Exception {
        var database = database();
        assertThatThrownBy(database::check).hasMessageContaining("not started");
        assertThatThrownBy(() -> count(database, "SELECT 1"))
                .isInstanceOfSatisfying(SQLException.class, PostgresDatabaseTest::isTemporary);

        database.start();
        assertThat(count(database, "SELECT 1")).isEqualTo(1);

        database.stop();
        database.stop();
        assertThatThrownBy(() -> count(database, "SELECT 1")).isInstanceOf(SQLException.class);
    }

    @Test
    void closesItsConnectionWhenAMigrationFails() throws Exception {
        folder.write("V1__broken.sql", "SELECT 1/0;");
        var name = new ServiceInfo("broken-svc", "test");
        var config = ConfigLoader.load(PostgresConfig.class, environment);
        var broken = new PostgresDatabase(config, name, new Migrations(folder.loader()));

        assertThatThrownBy(broken::start).hasMessageContaining("division by zero");
        var healthy = new MigrationFolder(folder.root().resolve("none"));
        var database = new PostgresDatabase(config, new ServiceInfo("x", "test"), new Migrations(healthy.loader()));
        opened.add(database);
        database.start();
        await().until(() ->
                count(database, "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'broken-svc'") == 0);
    }

    @Test
    void givesUpConnectionsToAPrimaryThatBecameAReplica() throws Exception {
        environment.put("DB_POOL_SIZE", "1");
        var database = started();
        var before = count(database, "SELECT pg_backend_pid()");
        try (var connection = database.writer().open()) {
            Sql.execute(connection, "SET default_transaction_read_only = on");

            assertThatThrownBy(() -> Sql.execute(connection, "CREATE TABLE refused (id int)"))
                    .isInstanceOfSatisfying(SQLException.class, PostgresDatabaseTest::isTemporary);
        }

        assertThat(count(database, "SELECT pg_backend_pid()")).isNotEqualTo(before);
    }

    private static void isTemporary(SQLException failure) {
        assertThat(PostgresErrors.translate(failure, Map.of()))
                .isInstanceOfSatisfying(
                        InternalException.class,
                        error -> assertThat(error.temporary()).isTrue());
    }

    private PostgresDatabase started() throws Exception {
        var database = database();
        database.start();
        return database;
    }

    private PostgresDatabase database() throws Exception {
        var config = ConfigLoader.load(PostgresConfig.class, environment);
        var service = new ServiceInfo("item-store-svc", "test");
        var database = new PostgresDatabase(config, service, new Migrations(folder.loader()));
        opened.add(database);
        return database;
    }

    private static int count(PostgresDatabase database, String sql) throws SQLException {
        return Sql.number(database.writer(), sql);
    }

    private static double gauge(SimpleMeterRegistry registry, String pool) {
        return registry.get("hikaricp.connections").tag("pool", pool).gauge().value();
    }
}

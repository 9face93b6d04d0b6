package dev.brickyard.pkg.database.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import dev.brickyard.pkg.config.ConfigLoader;
import dev.brickyard.pkg.config.ServiceInfo;
import dev.brickyard.pkg.testing.PostgresExtension;
import dev.brickyard.pkg.testing.TestDatabase;

/** Tests with a real PgBouncer; skipped if it is not installed. */
@ExtendWith(PostgresExtension.class)
class PgBouncerTest {
    private final TestDatabase server;
    private final MigrationFolder folder;
    private PgBouncer bouncer;

    PgBouncerTest(TestDatabase server, @TempDir Path root) {
        this.server = server;
        this.folder = new MigrationFolder(root);
    }

    @BeforeEach
    void start() throws Exception {
        var program = PgBouncer.program();
        assumeTrue(program.isPresent(), "pgbouncer is not installed: apt-get install pgbouncer");
        bouncer = PgBouncer.start(program.get(), server.environment(), folder.root());
    }

    @AfterEach
    void stop() {
        if (bouncer != null) {
            bouncer.close();
        }
    }

    @Test
    void migratesAndServesWhereTransactionsShareConnections() throws Exception {
        folder.write("V1__create_items.sql", "CREATE TABLE items (id int)");
        var database = database(Map.of("DB_POOLER", "transaction", "DB_POOL_SIZE", "8"));
        database.start();
        var threads = Executors.newFixedThreadPool(8);
        try {
            var items = new Statements(database.writer(), Map.of());
            var calls = new ArrayList<Future<Integer>>();
            for (var i = 0; i < 400; i++) {
                var id = i;
                calls.add(threads.submit(() -> {
                    items.query("SELECT id FROM items WHERE id = ?", row -> row.getInt(1), id);
                    return items.update("INSERT INTO items VALUES (?)", id);
                }));
            }
            for (var call : calls) {
                assertThat(call.get()).isEqualTo(1);
            }
            database.check();
        } finally {
            threads.shutdownNow();
            database.stop();
        }
    }

    @Test
    void saysAtOnceWhichVariableIsMissing() throws Exception {
        // covers the time until the proxy listens
        var database = database(Map.of("DB_STARTUP_TIMEOUT", "1h"));

        assertThatThrownBy(database::start)
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("unsupported startup parameter")
                .hasMessageContaining("set DB_POOLER=transaction");
    }

    private PostgresDatabase database(Map<String, String> settings) throws Exception {
        var environment = new HashMap<>(bouncer.environment(server.environment()));
        environment.putAll(settings);
        var config = ConfigLoader.load(PostgresConfig.class, environment);
        return new PostgresDatabase(config, new ServiceInfo("pooled", "test"), new Migrations(folder.loader()));
    }
}

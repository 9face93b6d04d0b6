package ${package}.internal.services.v1.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import ${pkgPackage}.config.ConfigLoader;
import ${pkgPackage}.config.ServiceInfo;
import ${pkgPackage}.database.postgres.PostgresConfig;
import ${pkgPackage}.database.postgres.PostgresDatabase;
import ${pkgPackage}.database.postgres.Statements;
import ${pkgPackage}.testing.PostgresExtension;
import ${pkgPackage}.testing.TestDatabase;
import ${package}.internal.database.postgres.Postgres${entity}Store;
import ${package}.internal.entities.${entity.packageName}.v1.${entity}Fixtures;

/** Compares the keys that the database's trigger writes to the journal with those that the cache uses. */
@ExtendWith(PostgresExtension.class)
class ${entity}JournalTest {
    @Test
    void hasEveryKeyOfWhatChanged(TestDatabase test) throws Exception {
        var config = ConfigLoader.load(PostgresConfig.class, test.environment());
        var database = new PostgresDatabase(config, new ServiceInfo("${service}", "test"));
        database.start();
        try {
            var statements = new Statements(database.writer(), Map.of());
            var created = ${entity}Fixtures.numbered(1);
            var store = new Postgres${entity}Store(database.writer(), database.reader());
            store.create(created);

            statements.update("UPDATE \"${entity.table}\" SET updated_at = now()");
            var keys = statements.query("SELECT unnest(keys) AS key FROM cache_journal", row -> row.getString("key"));
            assertThat(keys).containsExactlyInAnyOrderElementsOf(${entity}Keys.of(created).stream().map(key -> "${entity.snake}:" + key).toList());

            statements.update("TRUNCATE \"${entity.table}\"");
            var truncations = statements.query("SELECT keys IS NULL AS everything FROM cache_journal", row -> row.getBoolean("everything"));
            assertThat(truncations).containsExactlyInAnyOrder(false, true);
        } finally {
            database.stop();
        }
    }
}

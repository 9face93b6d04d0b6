package ${package}.internal.services.v1.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
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
import ${package}.internal.entities.Samples;
import ${package}.internal.services.v1.${entity}Service;

/** Holds the keys that the database tells of a change to those that the cache uses. */
@ExtendWith(PostgresExtension.class)
class JournalTest {
    @Test
    void tellsEveryKeyOfWhatChanged(TestDatabase test) throws Exception {
        var config = ConfigLoader.load(PostgresConfig.class, test.environment());
        var database = new PostgresDatabase(config, new ServiceInfo("${service}", "test"));
        database.start();
        try {
#wrapped("            var store = new Postgres${entity}Store(" ["database.writer()", "database.reader()"] ");")
            var service = ${entity}Service.over(store, InstantSource.system());
            var created = service.create(Samples.wanted(1));
            var statements = new Statements(database.writer(), Map.of());

            var sql = "UPDATE \"${entityPluralSnake}\" SET updated_at = now()";
            var changed = statements.update(sql);

            assertThat(changed).isOne();
            var keys = statements.query("SELECT unnest(keys) AS key FROM cache_journal", row -> row.getString("key"));
            var expected = Keys.of(created).stream().map(key -> "${entitySnake}:" + key);
            assertThat(keys).containsExactlyInAnyOrderElementsOf(expected.toList());

            statements.update("TRUNCATE \"${entityPluralSnake}\"");
            List<Boolean> truncations = statements.query(
                    "SELECT keys IS NULL AS everything FROM cache_journal", row -> row.getBoolean("everything"));
            assertThat(truncations).containsExactlyInAnyOrder(false, true);
        } finally {
            database.stop();
        }
    }
}

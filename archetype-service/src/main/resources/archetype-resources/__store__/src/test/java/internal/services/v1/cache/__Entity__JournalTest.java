package ${package}.internal.services.v1.cache;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import ${pkgPackage}.testing.PostgresExtension;
import ${pkgPackage}.testing.TestDatabase;
import ${package}.internal.database.postgres.Postgres${entity}Store;
import ${package}.internal.database.postgres.TestTables;
import ${package}.internal.entities.${entity.packageName}.v1.${entity}Fixtures;

/** Compares the keys that the database's trigger writes to the journal with those that the cache uses. */
@ExtendWith(PostgresExtension.class)
class ${entity}JournalTest {
    @Test
    void hasEveryKeyOfWhatChanged(TestDatabase test) throws Exception {
        try (var tables = TestTables.in(test)) {
            var statements = tables.statements();
            tables.reset("\"${entity.table}\"", "\"${entity.requestTable}\"");
            var created = new Postgres${entity}Store(tables.connections(), tables.connections()).create(${entity}Fixtures.numbered(1), #if(!$entity.secrets.empty)${entity}Fixtures.secrets(1), #{end}null);
            statements.update("DELETE FROM cache_journal");

            statements.update("UPDATE \"${entity.table}\" SET updated_at = now() WHERE id = ?", created.id());
            var keys = statements.query("SELECT unnest(keys) AS key FROM cache_journal", row -> row.getString("key"));
            assertThat(keys).containsExactlyInAnyOrderElementsOf(${entity}Keys.of(created).stream().map(key -> "${entity.snake}:" + key).toList());

            statements.update("TRUNCATE \"${entity.table}\" CASCADE");
            var truncations = statements.query("SELECT keys IS NULL AS everything FROM cache_journal", row -> row.getBoolean("everything"));
            assertThat(truncations).containsOnlyOnce(false).contains(true);
        }
    }
}

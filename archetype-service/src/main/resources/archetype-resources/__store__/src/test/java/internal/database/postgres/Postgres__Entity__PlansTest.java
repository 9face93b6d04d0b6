package ${package}.internal.database.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import ${pkgPackage}.constants.Position;
import ${pkgPackage}.testing.PostgresExtension;
import ${pkgPackage}.testing.TestDatabase;
import ${package}.internal.database.${entity}Queries;
import ${package}.internal.entities.${entity.packageName}.v1.${entity}Fixtures;

@ExtendWith(PostgresExtension.class)
class Postgres${entity}PlansTest {
    private static final int PAGE = 51;

    @Test
    void readsEveryListFromAnIndex(TestDatabase test) throws Exception {
        try (var tables = TestTables.in(test)) {
            var connections = tables.connections();
            var store = new Postgres${entity}Store(connections, connections);
            tables.reset("\"${entity.table}\"", "\"${entity.requestTable}\"");
            IntStream.range(0, 10).forEach(n -> store.create(${entity}Fixtures.numbered(n), #if(!$entity.secrets.empty)${entity}Fixtures.secrets(n), #{end}null));
            Plans.multiply(tables.statements(), "\"${entity.table}\"");

            var plans = new ArrayList<String>();
            var lists = new Postgres${entity}Store(connections, Plans.explaining(connections, plans::add));
            for (var query : ${entity}Queries.all()) {
                lists.list(query, Position.FIRST, PAGE);
                lists.list(query, query.positionOf(${entity}Fixtures.numbered(3)), PAGE);
            }

            assertThat(plans).hasSize(2 * ${entity}Queries.all().size());

            plans.forEach(Plans::assertReadsAnIndex);
        }
    }
}

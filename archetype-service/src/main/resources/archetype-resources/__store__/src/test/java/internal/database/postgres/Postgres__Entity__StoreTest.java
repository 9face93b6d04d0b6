package ${package}.internal.database.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import ${pkgPackage}.config.ConfigLoader;
import ${pkgPackage}.config.ServiceInfo;
import ${pkgPackage}.database.postgres.Connections;
import ${pkgPackage}.database.postgres.PostgresConfig;
import ${pkgPackage}.database.postgres.PostgresDatabase;
import ${pkgPackage}.database.postgres.Statements;
import ${pkgPackage}.errors.BadRequestException;
import ${pkgPackage}.errors.InternalException;
import ${pkgPackage}.testing.PostgresExtension;
import ${pkgPackage}.testing.TestDatabase;
import ${package}.internal.database.${entity}StoreContract;
import ${package}.internal.entities.${entity.packageName}.v1.${entity}Fixtures;

@ExtendWith(PostgresExtension.class)
class Postgres${entity}StoreTest extends ${entity}StoreContract {
    private static PostgresDatabase database;
    private static Postgres${entity}Store store;

    @BeforeAll
    static void migrate(TestDatabase test) throws Exception {
        var config = ConfigLoader.load(PostgresConfig.class, test.environment());
        database = new PostgresDatabase(config, new ServiceInfo("${service}", "test"));
        database.start();
        store = new Postgres${entity}Store(database.writer(), database.reader());
    }

    @AfterAll
    static void stop() throws Exception {
        database.stop();
    }

    @BeforeEach
    void empty() {
        new Statements(database.writer(), Map.of()).update("TRUNCATE \"${entity.table}\"");
    }

    @Override
    protected Postgres${entity}Store store() {
        return store;
    }

    @Test
    void readsOnlyListsFromTheReader() {
        Connections unreachable = () -> {
            throw new SQLException("reader is down", "08001");
        };
        var withoutReader = new Postgres${entity}Store(database.writer(), unreachable);
        var first = ${entity}Fixtures.numbered(1);
        withoutReader.create(first);

        assertThat(withoutReader.findById(first.id())).isEqualTo(first);
#foreach($field in $entity.uniques)
        assertThat(withoutReader.findBy${field.pascal}(${entity}Fixtures.${field.camel}Of(1))).isEqualTo(first);
#end
        assertThatThrownBy(() -> withoutReader.list("", 1)).asInstanceOf(type(InternalException.class)).returns(true, InternalException::temporary);
    }
#foreach($field in $entity.strings)

    @Test
    void refusesTooLong${field.pascal}AsHandlersDo() {
        var tooLong = ${entity}Fixtures.with${field.pascal}(${entity}Fixtures.numbered(1), "x".repeat($field.max + 1));

        assertThatThrownBy(() -> store.create(tooLong)).isInstanceOf(BadRequestException.class);
    }
#end
}

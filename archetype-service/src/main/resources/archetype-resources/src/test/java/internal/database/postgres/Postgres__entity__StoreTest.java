package ${package}.internal.database.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.sql.SQLException;
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
#foreach($any in $anyString)
import ${pkgPackage}.errors.BadRequestException;
#end
import ${pkgPackage}.errors.InternalException;
import ${pkgPackage}.testing.PostgresExtension;
import ${pkgPackage}.testing.TestDatabase;
import ${package}.internal.database.${entity}StoreContract;
#foreach($any in $anyUnique)
import ${package}.internal.entities.SampleFields;
#end
import ${package}.internal.entities.Samples;

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
    void empty() throws Exception {
        try (var connection = database.writer().open();
                var statement = connection.createStatement()) {
            statement.execute("TRUNCATE \"${entityPluralSnake}\"");
        }
    }

    @Override
    protected Postgres${entity}Store store() {
        return store;
    }

    @Test
    void readsListsFromTheReaderAndNothingElse() {
        var withoutReader = withoutReader();
        var first = Samples.numbered(1);
        withoutReader.create(first);

        assertThat(withoutReader.findById(first.id())).isEqualTo(first);
        assertThatThrownBy(() -> withoutReader.list("", 1))
                .asInstanceOf(type(InternalException.class))
                .returns(true, InternalException::temporary);
    }
#foreach($field in $uniques)

    @Test
    void asksTheWriterBy${field.pascal}() {
        var split = withoutReader();
        var first = Samples.numbered(1);
        split.create(first);
        var value = SampleFields.${field.camel}Of(1);

        assertThat(split.findBy${field.pascal}(value)).isEqualTo(first);
    }
#end
#foreach($field in $strings)

    @Test
    void databaseRefusesTooLong${field.pascal}AsAHandlerShould() {
        var value = "x".repeat($field.max + 1);
        var tooLong = Samples.with${field.pascal}(Samples.numbered(1), value);

        assertThatThrownBy(() -> store.create(tooLong)).isInstanceOf(BadRequestException.class);
    }
#end

    private static Postgres${entity}Store withoutReader() {
        Connections down = () -> {
            throw new SQLException("reader is down", "08001");
        };
        return new Postgres${entity}Store(database.writer(), down);
    }
}

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
import ${pkgPackage}.errors.BadRequestException;
import ${pkgPackage}.errors.InternalException;
import ${pkgPackage}.testing.PostgresExtension;
import ${pkgPackage}.testing.TestDatabase;
import ${package}.internal.database.${entity}StoreContract;
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
        Connections down = () -> {
            throw new SQLException("reader is down", "08001");
        };
        var withoutReader = new Postgres${entity}Store(database.writer(), down);
        var ada = Samples.named("ada");
        withoutReader.create(ada);

        assertThat(withoutReader.findById(ada.id())).isEqualTo(ada);
        assertThat(withoutReader.findByEmail(ada.email())).isEqualTo(ada);
        assertThat(withoutReader.findByUsername(ada.username())).isEqualTo(ada);
        assertThatThrownBy(() -> withoutReader.list("", 1))
                .asInstanceOf(type(InternalException.class))
                .returns(true, InternalException::temporary);
    }

    @Test
    void databaseRefusesWhatAHandlerShouldHave() {
        var tooLong = Samples.named("x".repeat(65));

        assertThatThrownBy(() -> store.create(tooLong)).isInstanceOf(BadRequestException.class);
    }
}

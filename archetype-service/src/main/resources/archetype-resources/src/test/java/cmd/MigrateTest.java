package ${package}.cmd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import ${pkgPackage}.config.ConfigException;
import ${pkgPackage}.config.ConfigLoader;
import ${pkgPackage}.config.ServiceInfo;
import ${pkgPackage}.database.postgres.PostgresConfig;
import ${pkgPackage}.database.postgres.PostgresDatabase;
import ${pkgPackage}.testing.PostgresExtension;
import ${pkgPackage}.testing.TestDatabase;

@ExtendWith(PostgresExtension.class)
class MigrateTest {
    @Test
    void bringsAnEmptyDatabaseUpToDate(TestDatabase empty) throws Exception {
        var environment = new HashMap<>(empty.environment());
        environment.put("SERVICE_NAME", "${service}");

        Migrate.migrate(environment);
        Migrate.migrate(environment);

        assertThat(count(environment)).isZero();
    }

    @Test
    void namesWhatIsMissing() {
        assertThatThrownBy(() -> Migrate.migrate(Map.of()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("DB_HOST_WRITER");
    }

    private static int count(Map<String, String> environment) throws Exception {
        var config = ConfigLoader.load(PostgresConfig.class, environment);
        var database = new PostgresDatabase(config, new ServiceInfo("test", "test"));
        database.start();
        try (var connection = database.writer().open();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM \"${entityPluralSnake}\"")) {
            rows.next();
            return rows.getInt(1);
        } finally {
            database.stop();
        }
    }
}

package dev.brickyard.pkg.database.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.brickyard.pkg.config.ConfigException;
import dev.brickyard.pkg.testing.PostgresExtension;
import dev.brickyard.pkg.testing.TestDatabase;

@ExtendWith(PostgresExtension.class)
class MigrateTest {
    @Test
    void needsNoMoreOfAServiceThanItsNameAndItsDatabase(TestDatabase database) {
        var environment = new HashMap<>(database.environment());
        environment.put("SERVICE_NAME", "test");

        assertThatCode(() -> Migrate.migrate(environment)).doesNotThrowAnyException();
        assertThatCode(() -> Migrate.migrate(environment))
                .as("second run, with no pending migrations")
                .doesNotThrowAnyException();
    }

    @Test
    void asksForUtcWhateverTheZoneOfTheMachine(TestDatabase database) throws Exception {
        // Java supports the time zone AET, PostgreSQL does not
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classPath = System.getProperty("java.class.path");
        var builder = new ProcessBuilder(java, "-Duser.timezone=AET", "-cp", classPath, Migrate.class.getName());
        builder.redirectErrorStream(true).environment().putAll(database.environment());
        builder.environment().put("SERVICE_NAME", "test");
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
    }

    @Test
    void namesWhatIsMissing() {
        assertThatThrownBy(() -> Migrate.migrate(Map.of()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("DB_HOST_WRITER");
    }
}

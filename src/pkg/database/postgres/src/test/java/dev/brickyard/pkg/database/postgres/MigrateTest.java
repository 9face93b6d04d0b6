package dev.brickyard.pkg.database.postgres;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
                .as("once more, with nothing to do")
                .doesNotThrowAnyException();
    }

    @Test
    void namesWhatIsMissing() {
        assertThatThrownBy(() -> Migrate.migrate(Map.of()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("DB_HOST_WRITER");
    }
}

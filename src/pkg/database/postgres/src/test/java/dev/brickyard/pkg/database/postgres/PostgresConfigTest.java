package dev.brickyard.pkg.database.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.brickyard.pkg.config.ConfigException;
import dev.brickyard.pkg.config.ConfigLoader;
import dev.brickyard.pkg.config.Secret;

class PostgresConfigTest {
    private static final Map<String, String> REQUIRED =
            Map.of("DB_HOST_WRITER", "primary", "DB_USER", "user", "DB_PASSWORD", "secret", "DB_NAME", "users");

    @Test
    void hasDefaults() {
        var config = ConfigLoader.load(PostgresConfig.class, REQUIRED);

        assertThat(config)
                .isEqualTo(new PostgresConfig(
                        "primary",
                        Optional.empty(),
                        5432,
                        "user",
                        Secret.of("secret"),
                        "users",
                        SslMode.PREFER,
                        Optional.empty(),
                        Pooler.NONE,
                        10,
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(30)));
        assertThat(config.toString()).doesNotContain("secret");
    }

    @Test
    void takesEveryVariable() {
        var environment = new HashMap<>(REQUIRED);
        environment.putAll(Map.of(
                "DB_HOST_READER", "replica",
                "DB_PORT", "6432",
                "DB_SSL_MODE", "verify-full",
                "DB_SSL_ROOT_CERT", "/etc/ca.pem",
                "DB_POOLER", "transaction",
                "DB_POOL_SIZE", "20",
                "DB_CONNECT_TIMEOUT", "1s",
                "DB_STATEMENT_TIMEOUT", "500ms",
                "DB_STARTUP_TIMEOUT", "1m"));

        assertThat(ConfigLoader.load(PostgresConfig.class, environment))
                .isEqualTo(new PostgresConfig(
                        "primary",
                        Optional.of("replica"),
                        6432,
                        "user",
                        Secret.of("secret"),
                        "users",
                        SslMode.VERIFY_FULL,
                        Optional.of("/etc/ca.pem"),
                        Pooler.TRANSACTION,
                        20,
                        Duration.ofSeconds(1),
                        Duration.ofMillis(500),
                        Duration.ofMinutes(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b", "a b", "primary:5432", "postgres://primary", "jdbc:postgresql://primary/users"})
    void refusesWhatIsNoHost(String host) {
        for (var variable : List.of("DB_HOST_WRITER", "DB_HOST_READER")) {
            var environment = new HashMap<>(REQUIRED);
            environment.put(variable, host);

            assertThatThrownBy(() -> ConfigLoader.load(PostgresConfig.class, environment))
                    .isInstanceOf(ConfigException.class)
                    .hasMessageContaining(variable + "='" + host + "' is not a host: expected one host name or IP"
                            + " address without scheme, port, comma or space, for example db.internal");
        }
    }

    @Test
    void namesWhatIsMissing() {
        assertThatThrownBy(() -> ConfigLoader.load(PostgresConfig.class, Map.of()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("DB_HOST_WRITER")
                .hasMessageContaining("DB_USER")
                .hasMessageContaining("DB_PASSWORD")
                .hasMessageContaining("DB_NAME");
    }
}

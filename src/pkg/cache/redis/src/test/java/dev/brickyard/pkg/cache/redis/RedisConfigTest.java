package dev.brickyard.pkg.cache.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.brickyard.pkg.config.ConfigException;
import dev.brickyard.pkg.config.ConfigLoader;
import dev.brickyard.pkg.config.Secret;

class RedisConfigTest {
    @Test
    void hasDefaults() {
        var none = Optional.<String>empty();
        var expected =
                new RedisConfig("redis", 6379, false, none, Optional.empty(), Duration.ofMillis(200), false, none);

        assertThat(load(Map.of())).isEqualTo(expected);
    }

    @Test
    void takesEveryVariable(@TempDir Path folder) throws IOException {
        var file = Files.createFile(folder.resolve("ca.pem")).toString();
        var environment = Map.of(
                "CACHE_PORT", "6380",
                "CACHE_CLUSTER", "true",
                "CACHE_USER", "service",
                "CACHE_PASSWORD", "secret",
                "CACHE_TIMEOUT", "1s",
                "CACHE_TLS", "true",
                "CACHE_TLS_CA", file);
        var password = Optional.of(Secret.of("secret"));
        var expected = new RedisConfig(
                "redis", 6380, true, Optional.of("service"), password, Duration.ofSeconds(1), true, Optional.of(file));

        assertThat(load(environment)).isEqualTo(expected).asString().doesNotContain("secret");
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatThrownBy(() -> load(Map.of("CACHE_USER", "service"))).hasMessageContaining("CACHE_PASSWORD");
        assertThatThrownBy(() -> load(Map.of("CACHE_TLS_CA", "ca.pem"))).hasMessageContaining("CACHE_TLS=true");
        assertThatThrownBy(() -> load(Map.of("CACHE_TLS", "true", "CACHE_TLS_CA", "missing.pem")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("CACHE_TLS_CA='missing.pem' cannot be read");
    }

    @Test
    void namesWhatIsMissing() {
        assertThatThrownBy(() -> ConfigLoader.load(RedisConfig.class, Map.of()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("CACHE_HOST");
    }

    private static RedisConfig load(Map<String, String> settings) {
        var environment = new HashMap<>(Map.of("CACHE_HOST", "redis"));
        environment.putAll(settings);
        return ConfigLoader.load(RedisConfig.class, environment);
    }
}

package dev.brickyard.pkg.cache.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import dev.brickyard.pkg.config.ConfigException;
import dev.brickyard.pkg.config.ConfigLoader;
import dev.brickyard.pkg.config.Secret;

class RedisConfigTest {
    @Test
    void hasDefaults() {
        assertThat(ConfigLoader.load(RedisConfig.class, Map.of("CACHE_HOST", "redis")))
                .isEqualTo(new RedisConfig("redis", 6379, Optional.empty(), Duration.ofMillis(200), false));
    }

    @Test
    void takesEveryVariable() {
        var environment = Map.of(
                "CACHE_HOST", "redis",
                "CACHE_PORT", "6380",
                "CACHE_PASSWORD", "secret",
                "CACHE_TIMEOUT", "1s",
                "CACHE_TLS", "true");
        var password = Optional.of(Secret.of("secret"));

        assertThat(ConfigLoader.load(RedisConfig.class, environment))
                .isEqualTo(new RedisConfig("redis", 6380, password, Duration.ofSeconds(1), true))
                .asString()
                .doesNotContain("secret");
    }

    @Test
    void namesWhatIsMissing() {
        assertThatThrownBy(() -> ConfigLoader.load(RedisConfig.class, Map.of()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("CACHE_HOST");
    }
}

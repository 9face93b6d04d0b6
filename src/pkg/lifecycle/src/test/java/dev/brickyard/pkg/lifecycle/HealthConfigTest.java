package dev.brickyard.pkg.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

import dev.brickyard.pkg.config.ConfigException;
import dev.brickyard.pkg.config.ConfigLoader;

class HealthConfigTest {
    @Test
    void hasDefaults() {
        assertThat(load(Map.of())).isEqualTo(new HealthConfig(Duration.ofSeconds(5)));
    }

    @Test
    void readsEveryVariable() {
        assertThat(load(Map.of("HEALTH_INTERVAL", "250ms"))).isEqualTo(new HealthConfig(Duration.ofMillis(250)));
    }

    @Test
    void rejectsATooShortInterval() {
        assertThatThrownBy(() -> load(Map.of("HEALTH_INTERVAL", "0s")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("HEALTH_INTERVAL='0s'");
    }

    private static HealthConfig load(Map<String, String> environment) {
        return ConfigLoader.load(HealthConfig.class, environment);
    }
}

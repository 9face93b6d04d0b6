package dev.brickyard.pkg.kafka.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

import dev.brickyard.pkg.config.ConfigException;
import dev.brickyard.pkg.config.ConfigLoader;

class OutboxConfigTest {
    @Test
    void hasDefaultsForEverything() {
        assertThat(ConfigLoader.load(OutboxConfig.class, Map.of()))
                .isEqualTo(new OutboxConfig(Duration.ofMillis(200), 200));
    }

    @Test
    void readsEveryVariable() {
        var environment = Map.of("OUTBOX_INTERVAL", "1s", "OUTBOX_BATCH", "50");

        assertThat(ConfigLoader.load(OutboxConfig.class, environment))
                .isEqualTo(new OutboxConfig(Duration.ofSeconds(1), 50));
    }

    @Test
    void namesEveryVariableThatIsWrong() {
        var environment = Map.of("OUTBOX_INTERVAL", "1ms", "OUTBOX_BATCH", "0");

        assertThatThrownBy(() -> ConfigLoader.load(OutboxConfig.class, environment))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("OUTBOX_INTERVAL='1ms'")
                .hasMessageContaining("OUTBOX_BATCH='0'");
    }
}

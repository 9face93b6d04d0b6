package dev.brickyard.pkg.http.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

import dev.brickyard.pkg.config.ConfigException;
import dev.brickyard.pkg.config.ConfigLoader;

class WebSocketConfigTest {
    @Test
    void hasDefaultsForEverything() {
        assertThat(ConfigLoader.load(WebSocketConfig.class, Map.of()))
                .isEqualTo(new WebSocketConfig(
                        16,
                        20_000,
                        20,
                        16 * 1024,
                        600,
                        1024 * 1024,
                        64 * 1024 * 1024,
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(5)));
    }

    @Test
    void readsEveryVariable() {
        var environment = Map.of(
                "WEBSOCKET_THREADS", "1",
                "WEBSOCKET_MAX_CONNECTIONS", "2",
                "WEBSOCKET_MAX_PER_CALLER", "3",
                "WEBSOCKET_MAX_MESSAGE_BYTES", "4000",
                "WEBSOCKET_MESSAGES_PER_MINUTE", "5",
                "WEBSOCKET_MAX_QUEUED_BYTES", "6000",
                "WEBSOCKET_MAX_MEMORY_BYTES", "7000",
                "WEBSOCKET_PING_INTERVAL", "8s",
                "WEBSOCKET_GRACE", "9s");

        assertThat(ConfigLoader.load(WebSocketConfig.class, environment))
                .isEqualTo(new WebSocketConfig(
                        1, 2, 3, 4000, 5, 6000, 7000, Duration.ofSeconds(8), Duration.ofSeconds(9)));
    }

    @Test
    void rejectsLessMemoryThanOneConnectionMayUse() {
        var environment = Map.of("WEBSOCKET_MAX_MEMORY_BYTES", "5000", "WEBSOCKET_MAX_QUEUED_BYTES", "5001");

        assertThatThrownBy(() -> ConfigLoader.load(WebSocketConfig.class, environment))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("WEBSOCKET_MAX_MEMORY_BYTES='5000' is less than the messages of one connection");
    }
}

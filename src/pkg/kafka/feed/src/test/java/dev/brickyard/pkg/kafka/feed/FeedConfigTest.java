package dev.brickyard.pkg.kafka.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

import dev.brickyard.pkg.config.ConfigException;
import dev.brickyard.pkg.config.ConfigLoader;

class FeedConfigTest {
    @Test
    void hasDefaults() {
        var config = ConfigLoader.load(FeedConfig.class, Map.of("KAFKA_CLUSTER_URL", "a:9092"));

        assertThat(config.connection().clusterUrl()).isEqualTo("a:9092");
        assertThat(config.window()).isEqualTo(Duration.ofMinutes(5));
        assertThat(config.windowBytes()).isEqualTo(33_554_432);
        assertThat(config.replayBytes()).isEqualTo(131_072);
        assertThat(config.maxKeys()).isEqualTo(100);
    }

    @Test
    void readsEveryVariable() {
        var config = ConfigLoader.load(
                FeedConfig.class,
                Map.of(
                        "KAFKA_CLUSTER_URL", "a:9092",
                        "FEED_WINDOW", "10m",
                        "FEED_WINDOW_BYTES", "1000000",
                        "FEED_REPLAY_BYTES", "2000",
                        "FEED_MAX_KEYS", "5"));

        assertThat(config).isEqualTo(new FeedConfig(config.connection(), Duration.ofMinutes(10), 1_000_000, 2_000, 5));
    }

    @Test
    void namesEveryVariableThatIsWrong() {
        var environment = Map.of(
                "KAFKA_CLUSTER_URL", "a:9092",
                "FEED_WINDOW", "1ms",
                "FEED_WINDOW_BYTES", "1",
                "FEED_REPLAY_BYTES", "0",
                "FEED_MAX_KEYS", "0");

        assertThatThrownBy(() -> ConfigLoader.load(FeedConfig.class, environment))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("FEED_WINDOW='1ms'")
                .hasMessageContaining("FEED_WINDOW_BYTES='1'")
                .hasMessageContaining("FEED_REPLAY_BYTES='0'")
                .hasMessageContaining("FEED_MAX_KEYS='0'");
    }
}

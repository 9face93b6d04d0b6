package dev.brickyard.pkg.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

import dev.brickyard.pkg.config.ConfigException;
import dev.brickyard.pkg.config.ConfigLoader;

class ConsumerPropertiesTest {
    @Test
    void hasAServiceReceiveAsOneGroupWhatIsNotCommitted() {
        var config = config(Map.of("KAFKA_CLUSTER_URL", "a:9092"));

        assertThat(config.attempts()).isEqualTo(5);
        assertThat(config.backoff()).isEqualTo(Duration.ofMillis(200));
        assertThat(config.grace()).isEqualTo(Duration.ofSeconds(5));
        assertThat(ConsumerProperties.of(config, "note-svc"))
                .containsEntry("bootstrap.servers", "a:9092")
                .containsEntry("client.id", "note-svc")
                .containsEntry("group.id", "note-svc")
                .containsEntry("auto.offset.reset", "earliest")
                .containsEntry("enable.auto.commit", false)
                .containsEntry("isolation.level", "read_committed")
                .containsEntry("security.protocol", "PLAINTEXT");
    }

    @Test
    void readsEveryVariable() {
        var config = config(Map.of(
                "KAFKA_CLUSTER_URL", "a:9092",
                "KAFKA_TLS", "true",
                "KAFKA_CONSUMER_GROUP", "notes",
                "KAFKA_CONSUMER_ATTEMPTS", "2",
                "KAFKA_CONSUMER_BACKOFF", "1s",
                "KAFKA_CONSUMER_GRACE", "30s"));

        assertThat(config.attempts()).isEqualTo(2);
        assertThat(config.backoff()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.grace()).isEqualTo(Duration.ofSeconds(30));
        assertThat(ConsumerProperties.of(config, "note-svc"))
                .containsEntry("group.id", "notes")
                .containsEntry("security.protocol", "SSL");
    }

    @Test
    void namesWhatIsMissingOrWrong() {
        assertThatThrownBy(() -> config(Map.of("KAFKA_CONSUMER_ATTEMPTS", "0")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("KAFKA_CLUSTER_URL")
                .hasMessageContaining("KAFKA_CONSUMER_ATTEMPTS");
    }

    private static KafkaConsumerConfig config(Map<String, String> environment) {
        return ConfigLoader.load(KafkaConsumerConfig.class, environment);
    }
}

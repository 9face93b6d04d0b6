package dev.brickyard.pkg.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

import dev.brickyard.pkg.config.ConfigException;
import dev.brickyard.pkg.config.ConfigLoader;

class ProducerPropertiesTest {
    @Test
    void hasEveryReplicaKeepEachEventOnce() {
        var properties = properties(Map.of("KAFKA_CLUSTER_URL", "a:9092,b:9092"));

        assertThat(properties)
                .containsEntry("bootstrap.servers", "a:9092,b:9092")
                .containsEntry("client.id", "note-svc")
                .containsEntry("acks", "all")
                .containsEntry("enable.idempotence", true)
                .containsEntry("delivery.timeout.ms", 10_000)
                .containsEntry("security.protocol", "PLAINTEXT")
                .doesNotContainKey("sasl.jaas.config");
    }

    @Test
    void signsInOverTls() {
        var properties = properties(Map.of(
                "KAFKA_CLUSTER_URL", "a:9092",
                "KAFKA_CLIENT_ID", "notes",
                "KAFKA_USERNAME", "ada",
                "KAFKA_PASSWORD", "a\"b\\c",
                "KAFKA_TLS", "true",
                "KAFKA_TIMEOUT", "4s"));

        assertThat(properties)
                .containsEntry("client.id", "notes")
                .containsEntry("security.protocol", "SASL_SSL")
                .containsEntry("sasl.mechanism", "SCRAM-SHA-512")
                .containsEntry("delivery.timeout.ms", 4_000);
        assertThat(properties.get("sasl.jaas.config"))
                .isEqualTo("org.apache.kafka.common.security.scram.ScramLoginModule required"
                        + " username=\"ada\" password=\"a\\\"b\\\\c\";");
    }

    @Test
    void signsInWithAPlainPassword() {
        var properties = properties(Map.of(
                "KAFKA_CLUSTER_URL", "a:9092",
                "KAFKA_USERNAME", "ada",
                "KAFKA_PASSWORD", "x",
                "KAFKA_SASL_MECHANISM", "PLAIN"));

        assertThat(properties).containsEntry("security.protocol", "SASL_PLAINTEXT");
        assertThat(String.valueOf(properties.get("sasl.jaas.config"))).contains("plain.PlainLoginModule");
    }

    @Test
    void believesTheAuthoritiesOfAFile() {
        var properties = properties(Map.of(
                "KAFKA_CLUSTER_URL", "a:9092",
                "KAFKA_TLS", "true",
                "KAFKA_TLS_AUTHORITIES", "/etc/kafka/ca.pem"));

        assertThat(properties)
                .containsEntry("security.protocol", "SSL")
                .containsEntry("ssl.truststore.type", "PEM")
                .containsEntry("ssl.truststore.location", "/etc/kafka/ca.pem");
    }

    @Test
    void namesWhatIsMissingOrWrong() {
        assertThatThrownBy(() -> properties(Map.of("KAFKA_TIMEOUT", "1ms")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("KAFKA_CLUSTER_URL")
                .hasMessageContaining("KAFKA_TIMEOUT");
    }

    private static Map<String, Object> properties(Map<String, String> environment) {
        return ProducerProperties.of(ConfigLoader.load(KafkaProducerConfig.class, environment), "note-svc");
    }
}

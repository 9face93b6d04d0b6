package dev.brickyard.pkg.kafka;

import static org.apache.kafka.clients.producer.ProducerConfig.ACKS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.LINGER_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.MAX_BLOCK_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG;

import java.util.Map;

/** What Kafka's producer is told. */
final class ProducerProperties {
    private ProducerProperties() {}

    static Map<String, Object> of(KafkaProducerConfig config, String service) {
        var properties = ConnectionProperties.of(config.connection(), service);
        var timeout = Math.toIntExact(config.timeout().toMillis());
        properties.put(ACKS_CONFIG, "all");
        properties.put(ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(LINGER_MS_CONFIG, 0);
        properties.put(DELIVERY_TIMEOUT_MS_CONFIG, timeout);
        properties.put(REQUEST_TIMEOUT_MS_CONFIG, timeout / 2);
        properties.put(MAX_BLOCK_MS_CONFIG, timeout);
        return properties;
    }
}

package dev.brickyard.pkg.kafka;

import static org.apache.kafka.clients.producer.ProducerConfig.ACKS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.LINGER_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.MAX_BLOCK_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.TRANSACTIONAL_ID_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.TRANSACTION_TIMEOUT_CONFIG;

import java.time.Duration;
import java.util.Map;

/** The properties of the Kafka producer. */
final class ProducerProperties {
    // the default maximum of brokers, transaction.max.timeout.ms
    private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(15);

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

    static Map<String, Object> transactional(KafkaProducerConfig config, String service, String id) {
        var properties = of(config, service);
        var longest = Math.min(2 * config.timeout().toMillis(), LONGEST_TRANSACTION.toMillis());
        properties.put(TRANSACTIONAL_ID_CONFIG, id);
        properties.put(TRANSACTION_TIMEOUT_CONFIG, Math.toIntExact(longest));
        return properties;
    }
}

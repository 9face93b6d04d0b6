package dev.brickyard.pkg.kafka;

import static org.apache.kafka.clients.consumer.ConsumerConfig.AUTO_OFFSET_RESET_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.GROUP_ID_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.ISOLATION_LEVEL_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.MAX_POLL_RECORDS_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.METADATA_MAX_AGE_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;

/** The properties of the Kafka consumer. */
final class ConsumerProperties {
    private ConsumerProperties() {}

    static Map<String, Object> of(KafkaConsumerConfig config, String service) {
        var properties = ConnectionProperties.of(config.connection(), service);
        properties.put(GROUP_ID_CONFIG, config.group().orElse(service));
        // a new group also reads the events that already exist
        properties.put(AUTO_OFFSET_RESET_CONFIG, "earliest");
        // skips events of aborted transactions, such as those of a fenced producer
        properties.put(ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(PARTITION_ASSIGNMENT_STRATEGY_CONFIG, List.of(CooperativeStickyAssignor.class));
        properties.put(DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        // few enough for a slow handler to finish within max.poll.interval.ms, five minutes
        properties.put(MAX_POLL_RECORDS_CONFIG, 50);
        // detects new topics soon
        properties.put(METADATA_MAX_AGE_CONFIG, 10_000);
        return properties;
    }
}

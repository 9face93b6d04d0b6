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

/** What Kafka's consumer is told. */
final class ConsumerProperties {
    private ConsumerProperties() {}

    static Map<String, Object> of(KafkaConsumerConfig config, String service) {
        var properties = ConnectionProperties.of(config.connection(), service);
        properties.put(GROUP_ID_CONFIG, config.group().orElse(service));
        // what was there before the group is not passed over
        properties.put(AUTO_OFFSET_RESET_CONFIG, "earliest");
        // not what a fenced producer could not commit
        properties.put(ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(PARTITION_ASSIGNMENT_STRATEGY_CONFIG, List.of(CooperativeStickyAssignor.class));
        properties.put(DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        // so few that a slow handler is through with them within Kafka's five minutes
        properties.put(MAX_POLL_RECORDS_CONFIG, 50);
        // a topic that does not exist yet is found soon
        properties.put(METADATA_MAX_AGE_CONFIG, 10_000);
        return properties;
    }
}

package dev.brickyard.pkg.kafka;

import java.time.Duration;
import java.util.Optional;

import dev.brickyard.pkg.config.Env;

/**
 * Configuration of a consumer.
 *
 * @param connection connection to Kafka
 * @param group consumer group; the service's name if empty
 * @param attempts number of attempts to handle an event before it becomes a dead letter
 * @param backoff pause before the second attempt; doubles with each attempt, up to 30 seconds
 * @param grace time for the handler to finish when the service stops
 */
public record KafkaConsumerConfig(
        KafkaConnectionConfig connection,

        @Env("KAFKA_CONSUMER_GROUP") Optional<String> group,

        @Env(value = "KAFKA_CONSUMER_ATTEMPTS", defaultValue = "5", min = 1, max = 1_000)
        int attempts,

        @Env(value = "KAFKA_CONSUMER_BACKOFF", defaultValue = "200ms", min = 1, max = 30_000)
        Duration backoff,

        @Env(value = "KAFKA_CONSUMER_GRACE", defaultValue = "5s", min = 0, max = 600_000)
        Duration grace) {}

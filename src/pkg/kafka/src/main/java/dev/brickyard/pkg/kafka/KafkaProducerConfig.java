package dev.brickyard.pkg.kafka;

import java.time.Duration;

import dev.brickyard.pkg.config.Env;

/**
 * Configuration of a producer.
 *
 * @param connection connection to Kafka
 * @param timeout longest time to send one event, retries included
 */
public record KafkaProducerConfig(
        KafkaConnectionConfig connection,

        @Env(value = "KAFKA_TIMEOUT", defaultValue = "10s", min = 1_000, max = 600_000)
        Duration timeout) {}

package dev.brickyard.pkg.kafka;

import java.time.Duration;

import dev.brickyard.pkg.config.Env;

/**
 * How events are sent.
 *
 * @param connection where Kafka is, and who asks
 * @param timeout how long one event may take, repetitions included
 */
public record KafkaProducerConfig(
        KafkaConnectionConfig connection,

        @Env(value = "KAFKA_TIMEOUT", defaultValue = "10s", min = 1_000, max = 600_000)
        Duration timeout) {}

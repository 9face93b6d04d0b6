package dev.brickyard.pkg.kafka;

import java.time.Duration;
import java.util.Optional;

import dev.brickyard.pkg.config.Env;

/**
 * How events are received.
 *
 * @param connection where Kafka is, and who asks
 * @param group whose members share the events; the service's name where it is absent
 * @param attempts how often an event is handled before it goes to the dead letters
 * @param backoff pause before the second attempt; it doubles with each, up to half a minute
 * @param grace time that the handler gets to finish when the service stops
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

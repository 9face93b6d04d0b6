package dev.brickyard.pkg.kafka.outbox;

import java.time.Duration;

import dev.brickyard.pkg.config.Env;

/**
 * How events are relayed.
 *
 * @param interval time between two looks at a table that was empty
 * @param batch the most events that are sent at once
 */
public record OutboxConfig(
        @Env(value = "OUTBOX_INTERVAL", defaultValue = "200ms", min = 10, max = 60_000)
        Duration interval,

        @Env(value = "OUTBOX_BATCH", defaultValue = "200", min = 1, max = 10_000)
        int batch) {}

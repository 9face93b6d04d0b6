package dev.brickyard.pkg.kafka.outbox;

import java.time.Duration;

import dev.brickyard.pkg.config.Env;

/**
 * Configuration of the relay.
 *
 * @param interval pause between two polls of the table, unless the last one found a full batch
 * @param batch maximum number of events sent at once
 */
public record OutboxConfig(
        @Env(value = "OUTBOX_INTERVAL", defaultValue = "200ms", min = 10, max = 60_000)
        Duration interval,

        @Env(value = "OUTBOX_BATCH", defaultValue = "200", min = 1, max = 10_000)
        int batch) {}

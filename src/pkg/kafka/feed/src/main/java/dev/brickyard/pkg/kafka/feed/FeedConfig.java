package dev.brickyard.pkg.kafka.feed;

import java.time.Duration;

import dev.brickyard.pkg.config.Env;
import dev.brickyard.pkg.kafka.KafkaConnectionConfig;

/**
 * Configuration of a feed and its websocket.
 *
 * @param connection connection to Kafka
 * @param window how long events are kept in memory, so that clients can resume after an interruption
 * @param windowBytes maximum size of the kept events in bytes; beyond it, the oldest are dropped earlier
 * @param replayBytes maximum size of the events that one subscription receives when it resumes; a client that missed more
 *     must reload its state
 * @param maxKeys maximum number of keys of one connection
 */
public record FeedConfig(
        KafkaConnectionConfig connection,

        @Env(value = "FEED_WINDOW", defaultValue = "5m", min = 1_000, max = 3_600_000)
        Duration window,

        @Env(value = "FEED_WINDOW_BYTES", defaultValue = "33554432", min = 100_000, max = 1_073_741_824)
        long windowBytes,

        @Env(value = "FEED_REPLAY_BYTES", defaultValue = "131072", min = 1_000, max = 16_777_216)
        long replayBytes,

        @Env(value = "FEED_MAX_KEYS", defaultValue = "100", min = 1, max = 10_000)
        int maxKeys) {}

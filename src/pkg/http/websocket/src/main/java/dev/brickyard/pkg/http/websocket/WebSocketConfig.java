package dev.brickyard.pkg.http.websocket;

import java.time.Duration;

import dev.brickyard.pkg.config.Env;

/**
 * Settings of websockets.
 *
 * @param threads number of threads that call endpoints and listeners
 * @param maxConnections maximum number of connections; further ones get 503
 * @param maxPerCaller maximum number of connections of a caller, or of an address without a caller; further ones get 429
 * @param maxMessageBytes maximum size of a received message in bytes; larger ones close the connection with code 1009
 * @param messagesPerMinute maximum number of received messages, pings and pongs per minute and connection; more close the
 *     connection with code 1008
 * @param maxQueuedBytes maximum size of all unsent messages of a connection in bytes; more close it with code 1013
 * @param maxMemoryBytes maximum size of all unsent and incomplete messages of all connections in bytes; beyond it, the
 *     connections with the largest messages are closed
 * @param pingInterval time without a frame from the client after which it gets a ping; after twice this time the connection
 *     is closed
 * @param grace when the server stops, time to close all connections
 */
public record WebSocketConfig(
        @Env(value = "WEBSOCKET_THREADS", defaultValue = "16", min = 1, max = 10_000)
        int threads,

        @Env(value = "WEBSOCKET_MAX_CONNECTIONS", defaultValue = "20000", min = 1, max = 1_000_000)
        int maxConnections,

        @Env(value = "WEBSOCKET_MAX_PER_CALLER", defaultValue = "20", min = 1, max = 1_000_000)
        int maxPerCaller,

        @Env(value = "WEBSOCKET_MAX_MESSAGE_BYTES", defaultValue = "16384", min = 125, max = 16_777_216)
        int maxMessageBytes,

        @Env(value = "WEBSOCKET_MESSAGES_PER_MINUTE", defaultValue = "600", min = 1, max = 1_000_000)
        int messagesPerMinute,

        @Env(value = "WEBSOCKET_MAX_QUEUED_BYTES", defaultValue = "1048576", min = 1024, max = 268_435_456)
        int maxQueuedBytes,

        @Env(value = "WEBSOCKET_MAX_MEMORY_BYTES", defaultValue = "67108864", min = 1024, max = 68_719_476_736L)
        long maxMemoryBytes,

        @Env(value = "WEBSOCKET_PING_INTERVAL", defaultValue = "30s", min = 10, max = 3_600_000)
        Duration pingInterval,

        @Env(value = "WEBSOCKET_GRACE", defaultValue = "5s", min = 0, max = 3_600_000)
        Duration grace) {

    /** Validates that {@code maxMemoryBytes} is enough for the messages of one connection. */
    public WebSocketConfig {
        var one = Math.max(maxMessageBytes, maxQueuedBytes);
        if (maxMemoryBytes < one) {
            throw new IllegalArgumentException("WEBSOCKET_MAX_MEMORY_BYTES='" + maxMemoryBytes
                    + "' is less than the messages of one connection: expected at least " + one
                    + ", the maximum of WEBSOCKET_MAX_MESSAGE_BYTES and WEBSOCKET_MAX_QUEUED_BYTES");
        }
    }
}

package dev.brickyard.pkg.http;

import java.time.Duration;

/**
 * What a {@link Listener} grants to clients.
 *
 * @param threads requests in work at a time; as many wait
 * @param connections open at a time; then the one that has waited longest for a request is closed for a new one
 * @param headerBytes the longest request line, and the largest headers together
 * @param bodyBytes the largest body
 * @param allBodyBytes all bodies in memory at a time
 * @param receive time for a whole request to arrive, from its first byte on
 * @param idle time between two requests of a connection
 */
record Limits(
        int threads,
        int connections,
        int headerBytes,
        int bodyBytes,
        long allBodyBytes,
        Duration receive,
        Duration idle) {}

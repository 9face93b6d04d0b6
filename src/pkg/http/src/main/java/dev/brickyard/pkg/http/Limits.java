package dev.brickyard.pkg.http;

import java.time.Duration;

/**
 * The limits of a {@link Listener}.
 *
 * @param threads maximum number of concurrent requests; an equal number can wait
 * @param connections maximum number of connections, without websockets; beyond it, a new connection replaces the
 *     longest idle one
 * @param headerBytes maximum size of the request line and headers together
 * @param bodyBytes maximum size of a body
 * @param allBodyBytes maximum total size of all request bodies in memory, and of all responses that clients do not read
 * @param receive time to receive a complete request, from its first byte
 * @param idle maximum time between two requests on a connection
 */
record Limits(
        int threads,
        int connections,
        int headerBytes,
        int bodyBytes,
        long allBodyBytes,
        Duration receive,
        Duration idle) {}

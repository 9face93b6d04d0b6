package dev.brickyard.pkg.http;

import java.time.Duration;
import java.util.Optional;

import dev.brickyard.pkg.config.Env;
import dev.brickyard.pkg.observability.RequestLogging;

/**
 * What an operator may set of the HTTP server.
 *
 * @param port from 0, any free port, to 65535
 * @param threads requests that run at once; as many wait, further ones get 503
 * @param maxConnections open connections; then the one that has waited longest for a request is closed for a new one
 * @param maxHeaderBytes largest headers of a request, and longest request line, in bytes
 * @param maxBodyBytes largest body of a request, in bytes
 * @param maxBodiesBytes largest sum of all bodies in memory, in bytes; further requests get 503
 * @param requestTimeout time for a whole request to arrive, from its first byte on
 * @param idleTimeout time after which a connection without requests is closed; longer than a load balancer's own
 * @param deadline longest time that a handler may take
 * @param grace time that running requests get to finish when the server stops
 * @param logRequests which requests are logged
 * @param slowRequest duration from which a request is logged as slow
 * @param corsOrigins origins whose pages may call, joined by commas, or {@code *} for all; absent forbids it to all
 * @param corsHeaders headers that those pages may send beside the usual ones, joined by commas
 */
public record HttpServerConfig(
        @Env(value = "HTTP_SERVER_PORT", defaultValue = "8080", min = 0, max = 65535)
        int port,

        @Env(value = "HTTP_SERVER_THREADS", defaultValue = "64", min = 1, max = 10_000)
        int threads,

        @Env(value = "HTTP_SERVER_MAX_CONNECTIONS", defaultValue = "1000", min = 1, max = 100_000)
        int maxConnections,

        @Env(value = "HTTP_SERVER_MAX_HEADER_BYTES", defaultValue = "16384", min = 1024, max = 1_048_576)
        int maxHeaderBytes,

        @Env(value = "HTTP_SERVER_MAX_BODY_BYTES", defaultValue = "1048576", min = 1, max = 1_073_741_824)
        int maxBodyBytes,

        @Env(value = "HTTP_SERVER_MAX_BODIES_BYTES", defaultValue = "67108864", min = 1, max = 68_719_476_736L)
        long maxBodiesBytes,

        @Env(value = "HTTP_SERVER_REQUEST_TIMEOUT", defaultValue = "10s", min = 1, max = 3_600_000)
        Duration requestTimeout,

        @Env(value = "HTTP_SERVER_IDLE_TIMEOUT", defaultValue = "75s", min = 1, max = 3_600_000)
        Duration idleTimeout,

        @Env(value = "HTTP_SERVER_DEADLINE", defaultValue = "10s", min = 1, max = 3_600_000)
        Duration deadline,

        @Env(value = "HTTP_SERVER_GRACE", defaultValue = "5s", min = 0, max = 3_600_000)
        Duration grace,

        @Env(value = "HTTP_SERVER_LOG_REQUESTS", defaultValue = "errors")
        RequestLogging logRequests,

        @Env(value = "HTTP_SERVER_SLOW_REQUEST", defaultValue = "1s", min = 0, max = 86_400_000)
        Duration slowRequest,

        @Env(value = "HTTP_SERVER_CORS_ORIGINS", example = "https://app.example.com")
        Optional<String> corsOrigins,

        @Env(value = "HTTP_SERVER_CORS_HEADERS", example = "X-Api-Key")
        Optional<String> corsHeaders) {

    /** Refuses origins and headers that no browser would send, and memory for less than one body. */
    public HttpServerConfig {
        corsOrigins.ifPresent(Cors::parse);
        corsHeaders.ifPresent(Cors::parseHeaders);
        if (maxBodiesBytes < maxBodyBytes) {
            throw new IllegalArgumentException("HTTP_SERVER_MAX_BODIES_BYTES='" + maxBodiesBytes
                    + "' is less than one body: expected at least HTTP_SERVER_MAX_BODY_BYTES, " + maxBodyBytes);
        }
    }

    Limits limits() {
        return new Limits(
                threads, maxConnections, maxHeaderBytes, maxBodyBytes, maxBodiesBytes, requestTimeout, idleTimeout);
    }
}

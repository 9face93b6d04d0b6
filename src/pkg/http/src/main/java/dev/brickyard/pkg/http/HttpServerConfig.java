package dev.brickyard.pkg.http;

import java.time.Duration;
import java.util.Optional;

import dev.brickyard.pkg.config.Env;

/**
 * What an operator may set of the HTTP server.
 *
 * @param port from 0, any free port, to 65535
 * @param maxBodyBytes largest body of a request, in bytes
 * @param deadline longest time that a handler may take
 * @param grace time that running requests get to finish when the server stops
 * @param logRequests which requests are logged
 * @param slowRequest duration from which a request is logged as slow
 * @param corsOrigins origins whose pages may call, joined by commas, or {@code *} for all; absent forbids it to all
 */
public record HttpServerConfig(
        @Env(value = "HTTP_SERVER_PORT", defaultValue = "8080", min = 0, max = 65535)
        int port,

        @Env(value = "HTTP_SERVER_MAX_BODY_BYTES", defaultValue = "1048576", min = 1, max = 1_073_741_824)
        int maxBodyBytes,

        @Env(value = "HTTP_SERVER_DEADLINE", defaultValue = "10s", min = 1, max = 3_600_000)
        Duration deadline,

        @Env(value = "HTTP_SERVER_GRACE", defaultValue = "5s", min = 0, max = 3_600_000)
        Duration grace,

        @Env(value = "HTTP_SERVER_LOG_REQUESTS", defaultValue = "errors")
        RequestLogging logRequests,

        @Env(value = "HTTP_SERVER_SLOW_REQUEST", defaultValue = "1s", min = 0, max = 86_400_000)
        Duration slowRequest,

        @Env(value = "HTTP_SERVER_CORS_ORIGINS", example = "https://app.example.com")
        Optional<String> corsOrigins) {

    /** Refuses origins that no browser would send. */
    public HttpServerConfig {
        corsOrigins.ifPresent(Cors::parse);
    }
}

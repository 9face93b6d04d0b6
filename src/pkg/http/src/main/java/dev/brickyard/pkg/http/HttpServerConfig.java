package dev.brickyard.pkg.http;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import dev.brickyard.pkg.config.Env;
import dev.brickyard.pkg.observability.RequestLogging;

/**
 * Settings of the HTTP server.
 *
 * @param port port to listen on; 0 selects a free port
 * @param threads maximum number of concurrent requests; an equal number can wait; further requests get 503
 * @param maxConnections maximum number of connections, without websockets; beyond it, a new connection replaces the
 *     longest idle one
 * @param maxHeaderBytes maximum size of the request line and headers together in bytes
 * @param maxBodyBytes maximum size of a request body in bytes
 * @param maxBodiesBytes maximum total size of all bodies in memory in bytes; further requests get 503
 * @param requestTimeout time to receive a complete request, from its first byte
 * @param idleTimeout time until a connection without requests is closed; should exceed that of the load balancer
 * @param deadline maximum duration of a handler
 * @param grace when the server stops, time for running requests to finish
 * @param logRequests which requests to log
 * @param slowRequest requests that take at least this long are logged as slow
 * @param forwarded whether the server is behind a proxy that adds the address of the client to {@code Forwarded} or
 *     {@code X-Forwarded-For}
 * @param tlsCertificate path of a PEM file with the certificate of the server, then those of its issuers; no TLS if empty
 * @param tlsKey path of a PEM file with the private key in PKCS#8
 * @param corsOrigins origins allowed by CORS, separated by commas, or {@code *} for all; none if empty
 * @param corsHeaders additional request headers allowed by CORS, separated by commas
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

        @Env(value = "HTTP_SERVER_FORWARDED", defaultValue = "false")
        boolean forwarded,

        @Env(value = "HTTP_SERVER_TLS_CERTIFICATE", example = "/etc/tls/tls.crt")
        Optional<String> tlsCertificate,

        @Env(value = "HTTP_SERVER_TLS_KEY", example = "/etc/tls/tls.key")
        Optional<String> tlsKey,

        @Env(value = "HTTP_SERVER_CORS_ORIGINS", example = "https://app.example.com")
        Optional<String> corsOrigins,

        @Env(value = "HTTP_SERVER_CORS_HEADERS", example = "X-Api-Key")
        Optional<String> corsHeaders) {

    /** Validates origins and headers, that {@code maxBodiesBytes} is enough for one body, and that TLS has both files. */
    public HttpServerConfig {
        corsOrigins.ifPresent(Cors::parse);
        corsHeaders.ifPresent(Cors::parseHeaders);
        if (tlsCertificate.isPresent() != tlsKey.isPresent()) {
            throw new IllegalArgumentException(
                    "only one of HTTP_SERVER_TLS_CERTIFICATE and HTTP_SERVER_TLS_KEY is set: set both for TLS, or none");
        }
        if (maxBodiesBytes < maxBodyBytes) {
            throw new IllegalArgumentException("HTTP_SERVER_MAX_BODIES_BYTES='" + maxBodiesBytes
                    + "' is less than one body: expected at least HTTP_SERVER_MAX_BODY_BYTES, " + maxBodyBytes);
        }
    }

    /** Reads the certificate; empty if TLS is disabled. */
    Optional<Certificate> certificate() {
        return tlsCertificate.map(file -> new Certificate(Path.of(file), Path.of(tlsKey.orElseThrow())));
    }

    Limits limits() {
        return new Limits(
                threads, maxConnections, maxHeaderBytes, maxBodyBytes, maxBodiesBytes, requestTimeout, idleTimeout);
    }
}

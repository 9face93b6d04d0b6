package dev.brickyard.pkg.grpc;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import dev.brickyard.pkg.config.Env;
import dev.brickyard.pkg.observability.RequestLogging;

/**
 * Settings of the gRPC server.
 *
 * @param port port to listen on; 0 selects a free port
 * @param threads maximum number of concurrent calls; ignored if the JVM supports virtual threads
 * @param callsOfOneMethod maximum number of concurrent calls of one method; at most half of a thread pool
 * @param maxStreams maximum number of concurrent calls on one connection
 * @param reflection whether to enable server reflection
 * @param maxMessageBytes maximum size of a request in bytes
 * @param maxHeaderBytes maximum size of a call's metadata in bytes, calculated as in HTTP/2
 * @param deadline maximum duration of a call; a shorter deadline of the client takes precedence; zero means no limit
 * @param methodDeadlines deadlines of individual methods, which override {@code deadline}; a name such as
 *     {@code ListUsers} applies to all services, a full name takes precedence
 * @param grace when the server stops, time for running calls to finish
 * @param drainDelay when the server stops, time between reporting NOT_SERVING and rejecting calls
 * @param keepAlive time without traffic before a keepalive ping
 * @param maxConnectionAge age at which a connection is closed gracefully, so that clients rebalance; no limit if empty
 * @param logCalls which calls to log
 * @param slowCall calls that take at least this long are logged as slow
 */
public record GrpcServerConfig(
        @Env(value = "GRPC_SERVER_PORT", defaultValue = "50051", min = 0, max = 65535)
        int port,

        @Env(value = "GRPC_SERVER_THREADS", defaultValue = "128", min = 1, max = 10_000)
        int threads,

        @Env(value = "GRPC_SERVER_CALLS_OF_ONE_METHOD", defaultValue = "512", min = 1, max = 100_000)
        int callsOfOneMethod,

        @Env(value = "GRPC_SERVER_MAX_STREAMS", defaultValue = "1000", min = 1, max = 100_000)
        int maxStreams,

        @Env(value = "GRPC_SERVER_REFLECTION", defaultValue = "false")
        boolean reflection,

        @Env(value = "GRPC_SERVER_MAX_MESSAGE_BYTES", defaultValue = "4194304", min = 1, max = 1_073_741_824)
        int maxMessageBytes,

        @Env(value = "GRPC_SERVER_MAX_HEADER_BYTES", defaultValue = "16384", min = 1_024, max = 1_048_576)
        int maxHeaderBytes,

        @Env(value = "GRPC_SERVER_DEADLINE", defaultValue = "30s", min = 0, max = 86_400_000)
        Duration deadline,

        @Env(
                value = "GRPC_SERVER_METHOD_DEADLINES",
                defaultValue = "",
                min = 0,
                max = 86_400_000,
                example = "ListUsers=5s,acme.billing.v1.InvoiceService/Export=2m")
        Map<String, Duration> methodDeadlines,

        @Env(value = "GRPC_SERVER_GRACE", defaultValue = "20s", min = 0, max = 3_600_000)
        Duration grace,

        @Env(value = "GRPC_SERVER_DRAIN_DELAY", defaultValue = "0s", min = 0, max = 3_600_000)
        Duration drainDelay,

        @Env(value = "GRPC_SERVER_KEEPALIVE", defaultValue = "2m", min = 1_000, max = 86_400_000)
        Duration keepAlive,

        @Env(value = "GRPC_SERVER_MAX_CONNECTION_AGE", min = 1_000, max = 86_400_000)
        Optional<Duration> maxConnectionAge,

        @Env(value = "GRPC_SERVER_LOG_CALLS", defaultValue = "errors")
        RequestLogging logCalls,

        @Env(value = "GRPC_SERVER_SLOW_CALL", defaultValue = "1s", min = 0, max = 86_400_000)
        Duration slowCall) {
    MethodDeadlines deadlines() {
        return new MethodDeadlines(deadline, methodDeadlines);
    }
}

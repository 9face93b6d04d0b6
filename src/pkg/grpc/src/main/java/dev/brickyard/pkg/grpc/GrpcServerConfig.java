package dev.brickyard.pkg.grpc;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import dev.brickyard.pkg.config.Env;
import dev.brickyard.pkg.observability.RequestLogging;

/**
 * What an operator may set of the gRPC server.
 *
 * @param port port to listen on; 0 takes a free one
 * @param threads calls that run at once, the others wait; without meaning where the JVM has virtual threads
 * @param callsOfOneMethod calls of one method that run at once; of a pool of threads, half at most
 * @param maxStreams calls that one connection may have open at once
 * @param reflection whether tools may list the services and their messages
 * @param maxMessageBytes largest request accepted, in bytes
 * @param maxHeaderBytes largest metadata of a call, by HTTP/2's measure
 * @param deadline longest time a call may take; a caller's shorter deadline wins, zero sets no limit
 * @param methodDeadlines what replaces {@code deadline} for single methods, by a bare name such as {@code ListUsers}, which
 *     is that of every service, or by a full name, which goes before
 * @param grace time that running calls get to finish when the server stops
 * @param drainDelay time between reporting NOT_SERVING and refusing calls, for load balancers to notice
 * @param keepAlive time without traffic after which a connection is probed
 * @param maxConnectionAge age at which a connection is closed gracefully, so that callers spread anew; absent keeps it
 * @param logCalls which calls are logged
 * @param slowCall duration from which a call is logged as slow
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

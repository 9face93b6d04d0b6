package dev.brickyard.pkg.grpc;

import java.time.Duration;

/**
 * Where a service is found and how it is called.
 *
 * @param target host and port, or any target of gRPC's name resolvers; without a scheme it is looked up by DNS
 * @param deadline longest time of a call for which the caller set no deadline
 * @param plaintext whether to connect without TLS
 * @param maxMessageBytes largest response accepted, in bytes
 */
public record GrpcClientConfig(String target, Duration deadline, boolean plaintext, int maxMessageBytes) {
    /** The usual longest time of a call. */
    public static final Duration DEFAULT_DEADLINE = Duration.ofSeconds(5);

    /** The usual largest response: 4 MiB. */
    public static final int DEFAULT_MAX_MESSAGE_BYTES = 4 * 1024 * 1024;

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException naming the value at fault
     */
    public GrpcClientConfig {
        if (target.isBlank()) {
            throw new IllegalArgumentException("target must not be blank");
        }
        if (deadline.isZero() || deadline.isNegative()) {
            throw new IllegalArgumentException("deadline must be positive but is " + deadline);
        }
        if (maxMessageBytes < 1) {
            throw new IllegalArgumentException("maxMessageBytes must be positive but is " + maxMessageBytes);
        }
    }

    /** Plaintext to {@code target} with the usual limits. */
    public static GrpcClientConfig plaintext(String target) {
        return new GrpcClientConfig(target, DEFAULT_DEADLINE, true, DEFAULT_MAX_MESSAGE_BYTES);
    }
}

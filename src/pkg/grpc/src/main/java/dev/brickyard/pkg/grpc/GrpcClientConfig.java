package dev.brickyard.pkg.grpc;

import java.time.Duration;

/**
 * Settings of a channel to a service.
 *
 * @param target {@code host:port}, resolved by DNS, or a target URI for another gRPC name resolver
 * @param deadline deadline of calls without their own deadline
 * @param plaintext whether to connect without TLS
 * @param maxMessageBytes maximum size of a response in bytes
 */
public record GrpcClientConfig(String target, Duration deadline, boolean plaintext, int maxMessageBytes) {
    /** The default deadline of a call: 5 s. */
    public static final Duration DEFAULT_DEADLINE = Duration.ofSeconds(5);

    /** The default maximum size of a response: 4 MiB. */
    public static final int DEFAULT_MAX_MESSAGE_BYTES = 4 * 1024 * 1024;

    /**
     * Validates the settings.
     *
     * @throws IllegalArgumentException if a setting is invalid; the message names it
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

    /** Returns settings for a plaintext channel with default limits. */
    public static GrpcClientConfig plaintext(String target) {
        return new GrpcClientConfig(target, DEFAULT_DEADLINE, true, DEFAULT_MAX_MESSAGE_BYTES);
    }
}

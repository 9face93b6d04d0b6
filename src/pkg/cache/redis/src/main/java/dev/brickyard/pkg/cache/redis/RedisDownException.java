package dev.brickyard.pkg.cache.redis;

import java.nio.channels.ClosedChannelException;

/** Redis failed to execute a command, or counts as down. Has no stack trace, since it may be thrown often. */
final class RedisDownException extends Exception {
    private static final long serialVersionUID = 1;

    RedisDownException(String reason) {
        super(reason, null, false, false);
    }

    /** Converts a failure reported by Lettuce, whose innermost cause has the reason. */
    static RedisDownException of(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof ClosedChannelException) {
            return new RedisDownException("connection lost");
        }
        return new RedisDownException(cause.getMessage() == null ? cause.toString() : cause.getMessage());
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}

package dev.brickyard.pkg.cache.redis;

import java.nio.channels.ClosedChannelException;

/** Redis has not done what it was asked, or must not be asked; without a stack trace, since that may happen often. */
final class RedisDownException extends Exception {
    private static final long serialVersionUID = 1;

    RedisDownException(String reason) {
        super(reason, null, false, false);
    }

    /** Returns the failure that Lettuce reports in the innermost cause. */
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

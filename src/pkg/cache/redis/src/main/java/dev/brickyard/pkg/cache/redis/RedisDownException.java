package dev.brickyard.pkg.cache.redis;

import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisLoadingException;

/** Redis has not done what it was asked; without a stack trace, since that may happen often. */
final class RedisDownException extends Exception {
    private static final long serialVersionUID = 1;

    private final boolean refused;

    RedisDownException(String reason) {
        this(reason, false);
    }

    private RedisDownException(String reason, boolean refused) {
        super(reason, null, false, false);
        this.refused = refused;
    }

    /** Returns the failure that Lettuce reports in the innermost cause. */
    static RedisDownException of(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        var refused = cause instanceof RedisCommandExecutionException && !(cause instanceof RedisLoadingException);
        return new RedisDownException(cause.getMessage() == null ? cause.toString() : cause.getMessage(), refused);
    }

    /** Whether Redis is there and has refused this one command, for example for want of memory. */
    boolean refused() {
        return refused;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}

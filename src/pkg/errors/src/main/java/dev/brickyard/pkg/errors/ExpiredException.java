package dev.brickyard.pkg.errors;

import org.jspecify.annotations.Nullable;

/** What the request relies on was valid once and is so no more. */
public final class ExpiredException extends ServiceException {
    private static final long serialVersionUID = 1L;

    /** Fails with {@code publicMessage}, such as {@code link has expired}. */
    public ExpiredException(String publicMessage) {
        super(ErrorKind.EXPIRED, publicMessage, null, null);
    }

    /** Fails with {@code publicMessage}, and with {@code cause} for the log. */
    public ExpiredException(String publicMessage, @Nullable Throwable cause) {
        super(ErrorKind.EXPIRED, publicMessage, null, cause);
    }
}

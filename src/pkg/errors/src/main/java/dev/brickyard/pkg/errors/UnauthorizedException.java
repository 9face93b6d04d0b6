package dev.brickyard.pkg.errors;

import org.jspecify.annotations.Nullable;

/** The caller is not authenticated. */
public final class UnauthorizedException extends ServiceException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception with a public message, such as {@code authentication required}. */
    public UnauthorizedException(String publicMessage) {
        super(ErrorKind.UNAUTHORIZED, publicMessage, null, null);
    }

    /** Creates an exception with a public message and a cause, which is only logged. */
    public UnauthorizedException(String publicMessage, @Nullable Throwable cause) {
        super(ErrorKind.UNAUTHORIZED, publicMessage, null, cause);
    }
}

package dev.brickyard.pkg.errors;

import org.jspecify.annotations.Nullable;

/** The caller is authenticated, but not allowed to do this. */
public final class ForbiddenException extends ServiceException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception with a public message, such as {@code the role admin is required}. */
    public ForbiddenException(String publicMessage) {
        super(ErrorKind.FORBIDDEN, publicMessage, null, null);
    }

    /** Creates an exception with a public message and a cause, which is only logged. */
    public ForbiddenException(String publicMessage, @Nullable Throwable cause) {
        super(ErrorKind.FORBIDDEN, publicMessage, null, cause);
    }
}

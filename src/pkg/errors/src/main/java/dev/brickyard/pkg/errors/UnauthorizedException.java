package dev.brickyard.pkg.errors;

import org.jspecify.annotations.Nullable;

/** The caller has not proved who they are, or may not do this. */
public final class UnauthorizedException extends ServiceException {
    private static final long serialVersionUID = 1L;

    /** Fails with {@code publicMessage}, such as {@code sign in first}. */
    public UnauthorizedException(String publicMessage) {
        super(ErrorKind.UNAUTHORIZED, publicMessage, null, null);
    }

    /** Fails with {@code publicMessage}, and with {@code cause} for the log. */
    public UnauthorizedException(String publicMessage, @Nullable Throwable cause) {
        super(ErrorKind.UNAUTHORIZED, publicMessage, null, cause);
    }
}

package dev.brickyard.pkg.errors;

import org.jspecify.annotations.Nullable;

/** What was asked for does not exist. */
public final class NotFoundException extends ServiceException {
    private static final long serialVersionUID = 1L;

    /** Fails with {@code publicMessage}, such as {@code user not found}. */
    public NotFoundException(String publicMessage) {
        super(ErrorKind.NOT_FOUND, publicMessage, null, null);
    }

    /** Fails with {@code publicMessage}, and with {@code cause} for the log. */
    public NotFoundException(String publicMessage, @Nullable Throwable cause) {
        super(ErrorKind.NOT_FOUND, publicMessage, null, cause);
    }
}

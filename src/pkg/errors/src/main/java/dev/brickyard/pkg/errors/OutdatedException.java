package dev.brickyard.pkg.errors;

import org.jspecify.annotations.Nullable;

/** The request builds on a state that has changed since; read again and retry. */
public final class OutdatedException extends ServiceException {
    private static final long serialVersionUID = 1L;

    /** Fails with {@code publicMessage}, such as {@code user was changed meanwhile}. */
    public OutdatedException(String publicMessage) {
        super(ErrorKind.OUTDATED, publicMessage, null, null);
    }

    /** Fails with {@code publicMessage}, and with {@code cause} for the log. */
    public OutdatedException(String publicMessage, @Nullable Throwable cause) {
        super(ErrorKind.OUTDATED, publicMessage, null, cause);
    }
}

package dev.brickyard.pkg.errors;

import org.jspecify.annotations.Nullable;

/** The entity was changed concurrently: callers should read it again and retry. */
public final class OutdatedException extends ServiceException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception with a public message, such as {@code user was changed concurrently}. */
    public OutdatedException(String publicMessage) {
        super(ErrorKind.OUTDATED, publicMessage, null, null);
    }

    /** Creates an exception with a public message and a cause, which is only logged. */
    public OutdatedException(String publicMessage, @Nullable Throwable cause) {
        super(ErrorKind.OUTDATED, publicMessage, null, cause);
    }
}

package dev.brickyard.pkg.errors;

import org.jspecify.annotations.Nullable;

/** Something that the request uses has expired, such as a link or token. */
public final class ExpiredException extends ServiceException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception with a public message, such as {@code link has expired}. */
    public ExpiredException(String publicMessage) {
        super(ErrorKind.EXPIRED, publicMessage, null, null);
    }

    /** Creates an exception with a public message and a cause, which is only logged. */
    public ExpiredException(String publicMessage, @Nullable Throwable cause) {
        super(ErrorKind.EXPIRED, publicMessage, null, cause);
    }
}

package dev.brickyard.pkg.errors;

import org.jspecify.annotations.Nullable;

/** The entity cannot be deleted because others refer to it. */
public final class InUseException extends ServiceException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception with a public message, such as {@code customer is in use}. */
    public InUseException(String publicMessage) {
        super(ErrorKind.IN_USE, publicMessage, null, null);
    }

    /** Creates an exception with a public message and a cause, which is only logged. */
    public InUseException(String publicMessage, @Nullable Throwable cause) {
        super(ErrorKind.IN_USE, publicMessage, null, cause);
    }
}

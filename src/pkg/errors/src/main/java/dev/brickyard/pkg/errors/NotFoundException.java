package dev.brickyard.pkg.errors;

import org.jspecify.annotations.Nullable;

/** The requested entity, or one that the request refers to, does not exist. */
public final class NotFoundException extends ServiceException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception with a public message, such as {@code user not found}. */
    public NotFoundException(String publicMessage) {
        super(ErrorKind.NOT_FOUND, publicMessage, null, null);
    }

    /** Creates an exception with a public message and a cause, which is only logged. */
    public NotFoundException(String publicMessage, @Nullable Throwable cause) {
        super(ErrorKind.NOT_FOUND, publicMessage, null, cause);
    }

    /**
     * Creates an exception about the field that refers to the missing entity.
     *
     * @param publicMessage the whole message, such as {@code customer not found}
     */
    public NotFoundException(String field, String publicMessage) {
        this(field, publicMessage, null);
    }

    /**
     * Creates an exception about the field that refers to the missing entity.
     *
     * @param publicMessage the whole message, such as {@code customer not found}
     * @param cause the cause, only logged
     */
    public NotFoundException(String field, String publicMessage, @Nullable Throwable cause) {
        super(ErrorKind.NOT_FOUND, publicMessage, field, cause);
    }
}

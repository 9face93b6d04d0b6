package dev.brickyard.pkg.errors;

import org.jspecify.annotations.Nullable;

/** The entity to create already exists. */
public final class AlreadyCreatedException extends ServiceException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception with a public message, such as {@code user already exists}. */
    public AlreadyCreatedException(String publicMessage) {
        super(ErrorKind.ALREADY_CREATED, publicMessage, null, null);
    }

    /** Creates an exception with a public message and a cause, which is only logged. */
    public AlreadyCreatedException(String publicMessage, @Nullable Throwable cause) {
        super(ErrorKind.ALREADY_CREATED, publicMessage, null, cause);
    }

    /** Creates an exception with the public message "field problem", such as {@code email is already in use}. */
    public AlreadyCreatedException(String field, String problem) {
        this(field, problem, null);
    }

    /** Creates an exception with the public message "field problem" and a cause, which is only logged. */
    public AlreadyCreatedException(String field, String problem, @Nullable Throwable cause) {
        super(ErrorKind.ALREADY_CREATED, field + " " + problem, field, cause);
    }
}

package dev.brickyard.pkg.errors;

import org.jspecify.annotations.Nullable;

/** The request is invalid, regardless of the state of the service. */
public final class BadRequestException extends ServiceException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception with a public message, such as {@code request is too long}. */
    public BadRequestException(String publicMessage) {
        super(ErrorKind.BAD_REQUEST, publicMessage, null, null);
    }

    /** Creates an exception with a public message and a cause, which is only logged. */
    public BadRequestException(String publicMessage, @Nullable Throwable cause) {
        super(ErrorKind.BAD_REQUEST, publicMessage, null, cause);
    }

    /** Creates an exception with the public message "field problem", such as {@code username must not be blank}. */
    public BadRequestException(String field, String problem) {
        this(field, problem, null);
    }

    /** Creates an exception with the public message "field problem" and a cause, which is only logged. */
    public BadRequestException(String field, String problem, @Nullable Throwable cause) {
        super(ErrorKind.BAD_REQUEST, field + " " + problem, field, cause);
    }
}

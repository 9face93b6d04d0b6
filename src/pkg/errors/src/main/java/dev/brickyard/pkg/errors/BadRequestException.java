package dev.brickyard.pkg.errors;

import org.jspecify.annotations.Nullable;

/** The request cannot be right, whatever the state of the service. */
public final class BadRequestException extends ServiceException {
    private static final long serialVersionUID = 1L;

    /** Fails with {@code publicMessage}, such as {@code request is too long}. */
    public BadRequestException(String publicMessage) {
        super(ErrorKind.BAD_REQUEST, publicMessage, null, null);
    }

    /** Fails with {@code publicMessage}, and with {@code cause} for the log. */
    public BadRequestException(String publicMessage, @Nullable Throwable cause) {
        super(ErrorKind.BAD_REQUEST, publicMessage, null, cause);
    }

    /** Fails with the message {@code field problem}, such as {@code username must not be blank}. */
    public BadRequestException(String field, String problem) {
        this(field, problem, null);
    }

    /** Fails with the message {@code field problem}, and with {@code cause} for the log. */
    public BadRequestException(String field, String problem, @Nullable Throwable cause) {
        super(ErrorKind.BAD_REQUEST, field + " " + problem, field, cause);
    }
}

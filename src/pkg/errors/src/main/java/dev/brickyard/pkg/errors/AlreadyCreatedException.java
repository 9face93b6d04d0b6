package dev.brickyard.pkg.errors;

import org.jspecify.annotations.Nullable;

/** What was to be created exists already. */
public final class AlreadyCreatedException extends ServiceException {
    private static final long serialVersionUID = 1L;

    /** Fails with {@code publicMessage}, such as {@code user already exists}. */
    public AlreadyCreatedException(String publicMessage) {
        super(ErrorKind.ALREADY_CREATED, publicMessage, null, null);
    }

    /** Fails with {@code publicMessage}, and with {@code cause} for the log. */
    public AlreadyCreatedException(String publicMessage, @Nullable Throwable cause) {
        super(ErrorKind.ALREADY_CREATED, publicMessage, null, cause);
    }

    /** Fails with the message {@code field problem}, such as {@code email is already in use}. */
    public AlreadyCreatedException(String field, String problem) {
        this(field, problem, null);
    }

    /** Fails with the message {@code field problem}, and with {@code cause} for the log. */
    public AlreadyCreatedException(String field, String problem, @Nullable Throwable cause) {
        super(ErrorKind.ALREADY_CREATED, field + " " + problem, field, cause);
    }
}

package dev.brickyard.pkg.errors;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An error of a shared {@link ErrorKind}. Callers see the public message; logs contain the full message. */
public abstract sealed class ServiceException extends RuntimeException
        permits AlreadyCreatedException,
                BadRequestException,
                ExpiredException,
                ForbiddenException,
                InUseException,
                InternalException,
                NotFoundException,
                OutdatedException,
                UnauthorizedException {
    private static final long serialVersionUID = 1L;

    private final ErrorKind kind;
    private final String publicMessage;
    private final @Nullable String field;

    ServiceException(ErrorKind kind, String publicMessage, @Nullable String field, @Nullable Throwable cause) {
        this(kind, publicMessage, publicMessage, field, cause);
    }

    ServiceException(
            ErrorKind kind,
            String publicMessage,
            @Nullable String message,
            @Nullable String field,
            @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.publicMessage = publicMessage;
        this.field = field;
    }

    /** Returns the kind of this error; each subclass has its own. */
    public final ErrorKind kind() {
        return kind;
    }

    /** Returns the message for callers. It must not contain internals or data of other users. */
    public final String publicMessage() {
        return publicMessage;
    }

    /** Returns the name of the invalid request field in snake_case; empty if the error is not about a field. */
    public final Optional<String> field() {
        return Optional.ofNullable(field);
    }
}

package dev.brickyard.pkg.errors;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A failure of one of the shared kinds; callers see its public message, logs the full one. */
public abstract sealed class ServiceException extends RuntimeException
        permits AlreadyCreatedException,
                BadRequestException,
                ExpiredException,
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

    /** The kind, one for each subtype. */
    public final ErrorKind kind() {
        return kind;
    }

    /** What callers may see: no internals, no data of others. */
    public final String publicMessage() {
        return publicMessage;
    }

    /** The request's field at fault in snake_case, if it was one. */
    public final Optional<String> field() {
        return Optional.ofNullable(field);
    }
}

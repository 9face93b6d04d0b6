package dev.brickyard.pkg.errors;

import org.jspecify.annotations.Nullable;

/** The kinds of error shared by all services. Each kind has its own subclass of {@link ServiceException}. */
public enum ErrorKind {
    NOT_FOUND,
    ALREADY_CREATED,
    BAD_REQUEST,
    UNAUTHORIZED,
    FORBIDDEN,
    EXPIRED,
    OUTDATED,
    IN_USE,
    INTERNAL;

    /**
     * Creates an exception of this kind from the error of another service.
     *
     * @param message the public message; for {@link #INTERNAL}, only logged
     * @param field the invalid request field, or null; except for {@link #NOT_FOUND}, ignored unless {@code message} starts
     *     with it
     * @param cause the cause, only logged
     */
    public ServiceException exception(String message, @Nullable String field, @Nullable Throwable cause) {
        var named = field != null && message.startsWith(field + " ") ? field : null;
        return switch (this) {
            case NOT_FOUND ->
                field == null ? new NotFoundException(message, cause) : new NotFoundException(field, message, cause);
            case ALREADY_CREATED ->
                named == null
                        ? new AlreadyCreatedException(message, cause)
                        : new AlreadyCreatedException(named, message.substring(named.length() + 1), cause);
            case BAD_REQUEST ->
                named == null
                        ? new BadRequestException(message, cause)
                        : new BadRequestException(named, message.substring(named.length() + 1), cause);
            case UNAUTHORIZED -> new UnauthorizedException(message, cause);
            case FORBIDDEN -> new ForbiddenException(message, cause);
            case EXPIRED -> new ExpiredException(message, cause);
            case OUTDATED -> new OutdatedException(message, cause);
            case IN_USE -> new InUseException(message, cause);
            case INTERNAL -> new InternalException(message, cause);
        };
    }
}

package dev.brickyard.pkg.errors;

import org.jspecify.annotations.Nullable;

/** What went wrong, in the words that all services share; each kind has its own exception. */
public enum ErrorKind {
    NOT_FOUND,
    ALREADY_CREATED,
    BAD_REQUEST,
    UNAUTHORIZED,
    EXPIRED,
    OUTDATED,
    INTERNAL;

    /**
     * The exception of this kind, made of what another service told.
     *
     * @param message the public message; of {@link #INTERNAL}, for the log alone
     * @param field the request's field at fault, if it was one; left out unless the message begins with it
     * @param cause for the log
     */
    public ServiceException exception(String message, @Nullable String field, @Nullable Throwable cause) {
        var named = field != null && message.startsWith(field + " ") ? field : null;
        return switch (this) {
            case NOT_FOUND -> new NotFoundException(message, cause);
            case ALREADY_CREATED ->
                named == null
                        ? new AlreadyCreatedException(message, cause)
                        : new AlreadyCreatedException(named, message.substring(named.length() + 1), cause);
            case BAD_REQUEST ->
                named == null
                        ? new BadRequestException(message, cause)
                        : new BadRequestException(named, message.substring(named.length() + 1), cause);
            case UNAUTHORIZED -> new UnauthorizedException(message, cause);
            case EXPIRED -> new ExpiredException(message, cause);
            case OUTDATED -> new OutdatedException(message, cause);
            case INTERNAL -> new InternalException(message, cause);
        };
    }
}

package dev.brickyard.pkg.http;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

import dev.brickyard.pkg.errors.ErrorKind;
import dev.brickyard.pkg.errors.InternalException;
import dev.brickyard.pkg.errors.ServiceException;

/**
 * The one table between the errors of pkg and the answers of HTTP, in both directions.
 *
 * <p>Callers see a {@link ServiceException}'s public message, kind and field. Of anything else they learn that it is an
 * internal error.
 */
public final class ErrorTable {
    private ErrorTable() {}

    /** What a caller may know of {@code error}. */
    public static Answer toAnswer(Throwable error) {
        var known = serviceException(error);
        if (known instanceof RefusedException refused) {
            return refused.answer();
        }
        if (!(known instanceof ServiceException failure)) {
            return Answer.failed(Outcome.INTERNAL_SERVER_ERROR, text(500), null);
        }
        return Answer.failed(
                outcome(failure), failure.publicMessage(), failure.field().orElse(null));
    }

    /**
     * The exception that the called server threw, as far as its answer tells.
     *
     * <p>The words of servers that are not ours reach the log alone, never the next caller.
     *
     * @param status the HTTP status code, of a failure
     * @param body the answer's body, in our envelope or not
     */
    public static ServiceException fromAnswer(int status, String body) {
        var data = Json.data(body);
        var reason = Json.text(data, "reason");
        var kind = kind(status);
        if (kind == ErrorKind.INTERNAL) {
            return internal(status);
        }
        return reason == null
                ? kind.exception(text(status), null, null)
                : kind.exception(reason, Json.text(data, "field"), null);
    }

    private static Throwable serviceException(Throwable error) {
        var wrapped = error instanceof CompletionException || error instanceof ExecutionException;
        return wrapped && error.getCause() instanceof ServiceException known ? known : error;
    }

    private static Outcome outcome(ServiceException error) {
        return switch (error.kind()) {
            case NOT_FOUND -> Outcome.NOT_FOUND_ERROR;
            case ALREADY_CREATED -> Outcome.CONFLICT_ALREADY_EXIST_ERROR;
            case BAD_REQUEST -> Outcome.BAD_REQUEST_ERROR;
            case UNAUTHORIZED -> Outcome.UNAUTHORIZED_ERROR;
            case EXPIRED -> Outcome.EXPIRED_ERROR;
            case OUTDATED -> Outcome.OUTDATED_ERROR;
            case INTERNAL ->
                error instanceof InternalException e && e.temporary()
                        ? Outcome.SERVICE_UNAVAILABLE_ERROR
                        : Outcome.INTERNAL_SERVER_ERROR;
        };
    }

    private static ErrorKind kind(int status) {
        return switch (status) {
            case 400, 413, 414, 415, 422, 431 -> ErrorKind.BAD_REQUEST;
            case 401, 403 -> ErrorKind.UNAUTHORIZED;
            case 404 -> ErrorKind.NOT_FOUND;
            case 409 -> ErrorKind.ALREADY_CREATED;
            case 410 -> ErrorKind.EXPIRED;
            case 412 -> ErrorKind.OUTDATED;
            default -> ErrorKind.INTERNAL;
        };
    }

    private static boolean temporary(int status) {
        return switch (status) {
            case 408, 429, 502, 503, 504 -> true;
            default -> false;
        };
    }

    private static String text(int status) {
        return switch (kind(status)) {
            case NOT_FOUND -> "not found";
            case ALREADY_CREATED -> "already exists";
            case BAD_REQUEST -> "bad request";
            case UNAUTHORIZED -> "unauthorized";
            case EXPIRED -> "expired";
            case OUTDATED -> "outdated";
            case INTERNAL -> "internal error";
        };
    }

    private static InternalException internal(int status) {
        var message = "the called server answered " + status;
        return temporary(status) ? InternalException.temporary(message, null) : new InternalException(message, null);
    }
}

package dev.brickyard.pkg.http;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

import dev.brickyard.pkg.errors.AlreadyCreatedException;
import dev.brickyard.pkg.errors.BadRequestException;
import dev.brickyard.pkg.errors.ErrorKind;
import dev.brickyard.pkg.errors.ExpiredException;
import dev.brickyard.pkg.errors.InternalException;
import dev.brickyard.pkg.errors.NotFoundException;
import dev.brickyard.pkg.errors.OutdatedException;
import dev.brickyard.pkg.errors.ServiceException;
import dev.brickyard.pkg.errors.UnauthorizedException;

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
            return Answer.failed(Outcome.INTERNAL_SERVER_ERROR, null);
        }
        var outcome = outcome(failure);
        return Answer.failed(outcome, outcome == Outcome.INTERNAL_SERVER_ERROR ? null : Problem.of(failure));
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
        var problem = Json.problem(body);
        return exception(kind(status), status, problem == null ? new Problem(text(status), null) : problem);
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
            case 400, 413, 414, 415, 422 -> ErrorKind.BAD_REQUEST;
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

    private static ServiceException exception(ErrorKind kind, int status, Problem problem) {
        var text = problem.reason();
        var field = problem.namesField() ? problem.field() : null;
        return switch (kind) {
            case NOT_FOUND -> new NotFoundException(text);
            case ALREADY_CREATED ->
                field == null
                        ? new AlreadyCreatedException(text)
                        : new AlreadyCreatedException(field, problem.problem());
            case BAD_REQUEST ->
                field == null ? new BadRequestException(text) : new BadRequestException(field, problem.problem());
            case UNAUTHORIZED -> new UnauthorizedException(text);
            case EXPIRED -> new ExpiredException(text);
            case OUTDATED -> new OutdatedException(text);
            case INTERNAL -> internal(status);
        };
    }

    private static InternalException internal(int status) {
        var message = "the called server answered " + status;
        return temporary(status) ? InternalException.temporary(message, null) : new InternalException(message, null);
    }
}

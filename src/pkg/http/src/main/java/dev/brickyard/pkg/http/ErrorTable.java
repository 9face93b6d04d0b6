package dev.brickyard.pkg.http;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

import dev.brickyard.pkg.errors.ErrorKind;
import dev.brickyard.pkg.errors.InternalException;
import dev.brickyard.pkg.errors.ServiceException;
import dev.brickyard.pkg.json.Json;

/**
 * Maps {@link ServiceException}s to HTTP responses and back.
 *
 * <p>Clients see the public message, kind and field of a {@link ServiceException}. Any other exception is reported as an
 * internal error without its message.
 */
public final class ErrorTable {
    private ErrorTable() {}

    /** Returns the response for clients. */
    public static Answer toAnswer(Throwable error) {
        var known = serviceException(error);
        if (known instanceof RefusedException refused) {
            return refused.answer();
        }
        if (!(known instanceof ServiceException failure)) {
            return Answer.failed(Outcome.INTERNAL_SERVER_ERROR, text(ErrorKind.INTERNAL), null);
        }
        return Answer.failed(
                outcome(failure), failure.publicMessage(), failure.field().orElse(null));
    }

    /**
     * Returns the exception of the called server.
     *
     * <p>If the body is not an envelope of this library, the exception is derived from {@code status} only.
     *
     * @param status the HTTP status code of an error response
     * @param body the response body
     */
    public static ServiceException fromAnswer(int status, String body) {
        var envelope = envelope(body);
        var data = envelope.get("data") instanceof JsonObject object ? object : new JsonObject();
        var reason = text(data, "reason");
        var kind = status == 409 ? conflict(envelope) : kind(status);
        if (kind == ErrorKind.INTERNAL) {
            return internal(status);
        }
        return reason == null
                ? kind.exception(text(kind), null, null)
                : kind.exception(reason, text(data, "field"), null);
    }

    /** Returns the envelope; an empty object if {@code body} is not an envelope. */
    private static JsonObject envelope(String body) {
        var envelope = Json.object(body);
        return envelope != null && envelope.get("status") instanceof JsonObject ? envelope : new JsonObject();
    }

    /** Returns a string field; null if it is absent or not a string. */
    private static @Nullable String text(JsonObject object, String field) {
        var value = object.get(field);
        return value instanceof JsonPrimitive text && text.isString() ? text.getAsString() : null;
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
            case FORBIDDEN -> Outcome.FORBIDDEN_ERROR;
            case EXPIRED -> Outcome.EXPIRED_ERROR;
            case OUTDATED -> Outcome.OUTDATED_ERROR;
            case IN_USE -> Outcome.CONFLICT_IN_USE_ERROR;
            case INTERNAL ->
                error instanceof InternalException e && e.temporary()
                        ? Outcome.SERVICE_UNAVAILABLE_ERROR
                        : Outcome.INTERNAL_SERVER_ERROR;
        };
    }

    private static ErrorKind kind(int status) {
        return switch (status) {
            case 400, 413, 414, 415, 422, 431 -> ErrorKind.BAD_REQUEST;
            case 401 -> ErrorKind.UNAUTHORIZED;
            case 403 -> ErrorKind.FORBIDDEN;
            case 404 -> ErrorKind.NOT_FOUND;
            case 410 -> ErrorKind.EXPIRED;
            case 412 -> ErrorKind.OUTDATED;
            default -> ErrorKind.INTERNAL;
        };
    }

    /** Three kinds have the status 409; the outcome in the envelope distinguishes them. */
    private static ErrorKind conflict(JsonObject envelope) {
        var status = envelope.get("status") instanceof JsonObject object ? object : new JsonObject();
        var outcome = String.valueOf(text(status, "message"));
        if (outcome.equals(Outcome.CONFLICT_IN_USE_ERROR.name())) {
            return ErrorKind.IN_USE;
        }
        return outcome.equals(Outcome.OUTDATED_ERROR.name()) ? ErrorKind.OUTDATED : ErrorKind.ALREADY_CREATED;
    }

    private static boolean temporary(int status) {
        return switch (status) {
            case 408, 429, 502, 503, 504 -> true;
            default -> false;
        };
    }

    private static String text(ErrorKind kind) {
        return switch (kind) {
            case NOT_FOUND -> "not found";
            case ALREADY_CREATED -> "already exists";
            case BAD_REQUEST -> "bad request";
            case UNAUTHORIZED -> "unauthorized";
            case FORBIDDEN -> "permission denied";
            case EXPIRED -> "expired";
            case OUTDATED -> "outdated";
            case IN_USE -> "in use";
            case INTERNAL -> "internal error";
        };
    }

    private static InternalException internal(int status) {
        var message = "the called server failed with status " + status;
        return temporary(status) ? InternalException.temporary(message, null) : new InternalException(message, null);
    }
}

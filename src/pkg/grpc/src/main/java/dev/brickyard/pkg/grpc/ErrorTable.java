package dev.brickyard.pkg.grpc;

import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;

import dev.brickyard.pkg.errors.ErrorKind;
import dev.brickyard.pkg.errors.InternalException;
import dev.brickyard.pkg.errors.ServiceException;

/**
 * Maps {@link ServiceException}s to gRPC status codes and back.
 *
 * <p>Clients see the public message, kind and field of a {@link ServiceException}. Any other exception is reported as an
 * internal error without its message and trailers.
 */
public final class ErrorTable {
    private static final int LONGEST_DESCRIPTION = 256;
    private static final int SHORTEST_PUSH_BACK = 100;
    private static final Metadata.Key<String> PUSH_BACK =
            Metadata.Key.of("grpc-retry-pushback-ms", Metadata.ASCII_STRING_MARSHALLER);

    private ErrorTable() {}

    /** Returns the status for clients; {@code domain} is the full name of the service that failed. */
    public static StatusRuntimeException toStatus(Throwable error, String domain) {
        return status(error).asRuntimeException(trailers(error, domain));
    }

    /**
     * Returns the exception of the called service, with {@code status} as its cause.
     *
     * <p>If the service does not use this library, kind and public message are derived from the status code. The description
     * of the status is only logged.
     */
    public static ServiceException fromStatus(StatusRuntimeException status) {
        var code = status.getStatus().getCode();
        var description = status.getStatus().getDescription();
        return ErrorDetail.of(status.getTrailers())
                .map(detail -> exception(detail, code, description == null ? text(code) : description, status))
                .orElseGet(() -> exception(new ErrorDetail(kind(code), ""), code, text(code), status));
    }

    static Status status(Throwable error) {
        return serviceException(error) instanceof ServiceException known
                ? code(known).toStatus().withDescription(shortened(known.publicMessage()))
                : status(Status.Code.INTERNAL);
    }

    static Status status(Status.Code code) {
        return code.toStatus().withDescription(text(code));
    }

    static Metadata trailers(Throwable error, String domain) {
        var detail = serviceException(error) instanceof ServiceException known
                ? new ErrorDetail(known.kind(), known.field().orElse(""))
                : new ErrorDetail(ErrorKind.INTERNAL, "");
        var trailers = detail.toTrailers(status(error), domain);
        if (serviceException(error) instanceof InternalException internal && internal.busy()) {
            trailers.merge(pushBack());
        }
        return trailers;
    }

    /** Returns trailers with a random delay before a retry, so that clients do not retry at the same time. */
    static Metadata pushBack() {
        var trailers = new Metadata();
        trailers.put(
                PUSH_BACK,
                String.valueOf(ThreadLocalRandom.current().nextInt(SHORTEST_PUSH_BACK, 3 * SHORTEST_PUSH_BACK)));
        return trailers;
    }

    private static Throwable serviceException(Throwable error) {
        var wrapped = error instanceof CompletionException || error instanceof ExecutionException;
        return wrapped && error.getCause() instanceof ServiceException known ? known : error;
    }

    private static Status.Code code(ServiceException error) {
        return switch (error.kind()) {
            case NOT_FOUND -> Status.Code.NOT_FOUND;
            case ALREADY_CREATED -> Status.Code.ALREADY_EXISTS;
            case BAD_REQUEST -> Status.Code.INVALID_ARGUMENT;
            case UNAUTHORIZED -> Status.Code.UNAUTHENTICATED;
            case FORBIDDEN -> Status.Code.PERMISSION_DENIED;
            case EXPIRED, IN_USE -> Status.Code.FAILED_PRECONDITION;
            case OUTDATED -> Status.Code.ABORTED;
            case INTERNAL ->
                error instanceof InternalException e && e.temporary() ? Status.Code.UNAVAILABLE : Status.Code.INTERNAL;
        };
    }

    private static ErrorKind kind(Status.Code code) {
        return switch (code) {
            case NOT_FOUND -> ErrorKind.NOT_FOUND;
            case ALREADY_EXISTS -> ErrorKind.ALREADY_CREATED;
            case INVALID_ARGUMENT, OUT_OF_RANGE -> ErrorKind.BAD_REQUEST;
            case UNAUTHENTICATED -> ErrorKind.UNAUTHORIZED;
            case PERMISSION_DENIED -> ErrorKind.FORBIDDEN;
            case FAILED_PRECONDITION -> ErrorKind.EXPIRED;
            case ABORTED -> ErrorKind.OUTDATED;
            case OK,
                    CANCELLED,
                    UNKNOWN,
                    DEADLINE_EXCEEDED,
                    RESOURCE_EXHAUSTED,
                    UNIMPLEMENTED,
                    INTERNAL,
                    UNAVAILABLE,
                    DATA_LOSS -> ErrorKind.INTERNAL;
        };
    }

    private static boolean temporary(Status.Code code) {
        return switch (code) {
            case DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED, UNAVAILABLE -> true;
            case OK,
                    CANCELLED,
                    UNKNOWN,
                    INVALID_ARGUMENT,
                    NOT_FOUND,
                    ALREADY_EXISTS,
                    PERMISSION_DENIED,
                    FAILED_PRECONDITION,
                    ABORTED,
                    OUT_OF_RANGE,
                    UNIMPLEMENTED,
                    INTERNAL,
                    DATA_LOSS,
                    UNAUTHENTICATED -> false;
        };
    }

    private static String text(Status.Code code) {
        return switch (code) {
            case OK -> "ok";
            case CANCELLED -> "cancelled";
            case DEADLINE_EXCEEDED -> "deadline exceeded";
            case RESOURCE_EXHAUSTED -> "limit exceeded";
            case INVALID_ARGUMENT -> "bad request";
            case OUT_OF_RANGE -> "out of range";
            case NOT_FOUND -> "not found";
            case ALREADY_EXISTS -> "already exists";
            case UNAUTHENTICATED -> "unauthorized";
            case PERMISSION_DENIED -> "permission denied";
            case FAILED_PRECONDITION -> "expired";
            case ABORTED -> "outdated";
            case UNIMPLEMENTED -> "not implemented";
            case UNAVAILABLE -> "temporarily unavailable, try again";
            case UNKNOWN, INTERNAL, DATA_LOSS -> "internal error";
        };
    }

    private static ServiceException exception(
            ErrorDetail detail, Status.Code code, String text, StatusRuntimeException cause) {
        if (detail.kind() == ErrorKind.INTERNAL) {
            var words = "the called service failed with " + code;
            return temporary(code) ? InternalException.temporary(words, cause) : new InternalException(words, cause);
        }
        return detail.kind().exception(text, detail.field().isEmpty() ? null : detail.field(), cause);
    }

    // messages may contain client input, and the size of trailers is limited
    private static String shortened(String text) {
        return text.length() <= LONGEST_DESCRIPTION ? text : text.substring(0, LONGEST_DESCRIPTION) + "…";
    }
}

package dev.brickyard.pkg.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Responds to requests that Jetty or a layer rejects. */
final class Refusals implements Request.Handler {
    private final Endpoint endpoint;
    private final Limits limits;

    Refusals(Endpoint endpoint, Limits limits) {
        this.endpoint = endpoint;
        this.limits = limits;
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        var cause = (Throwable) request.getAttribute(ErrorHandler.ERROR_EXCEPTION);
        var message = (String) request.getAttribute(ErrorHandler.ERROR_MESSAGE);
        var reason = reason(response.getStatus(), message, cause);
        var refusal = endpoint.refuse(Received.withoutBody(request), reason);
        response.setStatus(refusal.status());
        if (cause instanceof HttpException && !Client.isHttp2(request)) {
            // where the next request starts is not known for sure
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
        }
        refusal.headers().forEach(response.getHeaders()::put);
        response.write(true, ByteBuffer.wrap(refusal.body().getBytes(StandardCharsets.UTF_8)), callback);
        return true;
    }

    private Throwable reason(int status, @Nullable String message, @Nullable Throwable cause) {
        if (cause instanceof HttpException failure) {
            return refused(failure.getCode(), failure.getReason(), cause);
        }
        if (cause instanceof EofException) {
            return RefusedException.incomplete(cause);
        }
        return cause == null ? refused(status, message, null) : cause;
    }

    private RefusedException refused(int status, @Nullable String message, @Nullable Throwable cause) {
        var limit = " must be at most " + limits.headerBytes() + " bytes long";
        var outcome = Arrays.stream(Outcome.values())
                .filter(known -> known.status() == status)
                .findFirst()
                .orElse(
                        status < 500 || status == HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505
                                ? Outcome.BAD_REQUEST_ERROR
                                : Outcome.INTERNAL_SERVER_ERROR);
        var reason = switch (outcome) {
            case URI_TOO_LONG_ERROR -> "request line" + limit;
            case HEADERS_TOO_LARGE_ERROR -> "headers" + limit;
            default -> Objects.requireNonNullElse(message, HttpStatus.getMessage(status));
        };
        return new RefusedException(outcome, reason, cause);
    }
}

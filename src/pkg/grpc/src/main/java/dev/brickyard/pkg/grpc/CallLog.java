package dev.brickyard.pkg.grpc;

import io.grpc.Status;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

import dev.brickyard.pkg.observability.AccessLog;
import dev.brickyard.pkg.observability.RequestContext;
import dev.brickyard.pkg.observability.RequestLogging;

/** Writes at most one line per call. */
final class CallLog {
    private static final Logger log = LoggerFactory.getLogger(CallLog.class);

    private final AccessLog calls;

    CallLog(RequestLogging calls, Duration slow) {
        this.calls = new AccessLog(log, calls, slow);
    }

    @SuppressWarnings("try") // the scope is there to be closed
    void finished(CallContext context, String method, Status.Code code, long nanos, @Nullable Throwable error) {
        // whoever leaves is free to do so, and may do so often
        var failed = code != Status.Code.OK && code != Status.Code.CANCELLED;
        if (calls.includes(failed, nanos)) {
            var fields = Map.of("rpc.system", "grpc", "rpc.method", method, "rpc.grpc.status_code", code.value());
            try (var ignored = RequestContext.open(context.requestId(), context.telemetry())) {
                calls.write(level(code), "method=" + method + " code=" + code, fields, nanos, error);
            }
        }
    }

    /** The call had ended before its handler failed, so that its line is written. */
    @SuppressWarnings("try")
    void failedLate(CallContext context, String method, Throwable error) {
        try (var ignored = RequestContext.open(context.requestId(), context.telemetry())) {
            log.debug("method={} failed after its end", method, error);
        }
    }

    private static Level level(Status.Code code) {
        return switch (code) {
            case OK,
                    CANCELLED,
                    INVALID_ARGUMENT,
                    NOT_FOUND,
                    ALREADY_EXISTS,
                    PERMISSION_DENIED,
                    FAILED_PRECONDITION,
                    ABORTED,
                    OUT_OF_RANGE,
                    UNIMPLEMENTED,
                    UNAUTHENTICATED -> Level.INFO;
            // what is behind these is logged where it is found: no stack trace for each call that it hits
            case DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED, UNAVAILABLE -> Level.WARN;
            case UNKNOWN, INTERNAL, DATA_LOSS -> Level.ERROR;
        };
    }
}

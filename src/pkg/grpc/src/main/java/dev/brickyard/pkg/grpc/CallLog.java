package dev.brickyard.pkg.grpc;

import io.grpc.Status;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

import dev.brickyard.pkg.observability.AccessLog;
import dev.brickyard.pkg.observability.RequestLogging;

/** Writes at most one log line per call. */
final class CallLog {
    private static final Logger log = LoggerFactory.getLogger(CallLog.class);

    private final AccessLog calls;

    CallLog(RequestLogging calls, Duration slow) {
        this.calls = new AccessLog(log, calls, slow);
    }

    void finished(CallContext context, String method, Status.Code code, long nanos, @Nullable Throwable error) {
        // clients may cancel at any time, so a cancellation is not a failure
        var failed = code != Status.Code.OK && code != Status.Code.CANCELLED;
        if (calls.includes(failed, nanos)) {
            var fields = Map.of("rpc.system", "grpc", "rpc.method", method, "rpc.grpc.status_code", code.value());
            var text = "method=" + method + " code=" + code;
            context.run(() -> calls.write(level(code), text, fields, nanos, error));
        }
    }

    /** Logs the failure of a handler whose call had already ended and been logged. */
    void failedLate(CallContext context, String method, Throwable error) {
        context.run(() -> log.debug("method={} failed after the call had ended", method, error));
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
            // the cause of these is logged where it occurs: no stack trace for each affected call
            case DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED, UNAVAILABLE -> Level.WARN;
            case UNKNOWN, INTERNAL, DATA_LOSS -> Level.ERROR;
        };
    }
}

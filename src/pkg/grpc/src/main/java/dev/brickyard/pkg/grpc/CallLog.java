package dev.brickyard.pkg.grpc;

import io.grpc.Status;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

import dev.brickyard.pkg.observability.LogLimit;
import dev.brickyard.pkg.observability.LogText;
import dev.brickyard.pkg.observability.RequestContext;

/** Writes at most one line per call. */
final class CallLog {
    private static final Logger log = LoggerFactory.getLogger(CallLog.class);

    private final LogLimit limit = new LogLimit();
    private final boolean all;
    private final long slowNanos;

    CallLog(CallLogging calls, Duration slow) {
        all = calls == CallLogging.ALL;
        slowNanos = slow.toNanos();
    }

    @SuppressWarnings("try") // the scope is there to be closed
    void finished(CallContext context, String method, Status.Code code, long nanos, @Nullable Throwable error) {
        // whoever leaves is free to do so, and may do so often
        var good = code == Status.Code.OK || code == Status.Code.CANCELLED;
        if (good && !all && nanos < slowNanos) {
            return;
        }
        try (var ignored = RequestContext.open(context.requestId(), context.traceId())) {
            write(level(code), method, code, LogText.millis(nanos), error);
        }
    }

    /** The call had ended before its handler failed, so that its line is written. */
    @SuppressWarnings("try")
    void failedLate(CallContext context, String method, Throwable error) {
        try (var ignored = RequestContext.open(context.requestId(), context.traceId())) {
            log.debug("method={} failed after its end", method, error);
        }
    }

    private void write(Level level, String method, Status.Code code, double millis, @Nullable Throwable error) {
        var line = line(level, method, code);
        if (error == null) {
            line.log("method={} code={} duration_ms={}", method, code, millis);
        } else {
            var withCause = level == Level.ERROR ? line.setCause(error) : line;
            withCause.log("method={} code={} duration_ms={} error={}", method, code, millis, LogText.summary(error));
        }
    }

    // whoever asks for all gets all
    private LoggingEventBuilder line(Level level, String method, Status.Code code) {
        return all ? log.atLevel(level) : limit.at(log, level, "method=" + method + " code=" + code);
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

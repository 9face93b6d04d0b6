package dev.brickyard.pkg.http;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

import dev.brickyard.pkg.observability.AccessLog;
import dev.brickyard.pkg.observability.RequestLogging;

/** Writes at most one log line per request, with its route instead of its path, which may contain private data. */
final class RequestLog {
    private final AccessLog requests;

    RequestLog(RequestLogging requests, Duration slow) {
        this.requests = new AccessLog(LoggerFactory.getLogger(RequestLog.class), requests, slow);
    }

    void finished(String method, @Nullable String route, int status, long nanos, @Nullable Throwable error) {
        if (requests.includes(status >= 400, nanos)) {
            var shown = Objects.requireNonNullElse(route, "unknown");
            var outcome = "method=" + method + " route=" + shown + " status=" + status;
            var fields =
                    Map.of("http.request.method", method, "http.route", shown, "http.response.status_code", status);
            requests.write(level(status), outcome, fields, nanos, error);
        }
    }

    // the cause of a 503 is logged where it occurs: no stack trace for each affected request
    private static Level level(int status) {
        if (status < 500) {
            return Level.INFO;
        }
        return status == 503 ? Level.WARN : Level.ERROR;
    }
}

package dev.brickyard.pkg.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

import dev.brickyard.pkg.observability.LogLimit;
import dev.brickyard.pkg.observability.LogText;

/** Writes at most one line per request, with its route and not its path, which may hold what is private. */
final class RequestLog {
    private static final Logger log = LoggerFactory.getLogger(RequestLog.class);

    private final LogLimit limit = new LogLimit();
    private final boolean all;
    private final long slowNanos;

    RequestLog(RequestLogging requests, Duration slow) {
        all = requests == RequestLogging.ALL;
        slowNanos = slow.toNanos();
    }

    void finished(String method, @Nullable String route, int status, long nanos, @Nullable Throwable error) {
        if (status < 400 && !all && nanos < slowNanos) {
            return;
        }
        var level = level(status);
        var shown = route == null ? "unknown" : route;
        var line = line(level, "method=" + method + " route=" + shown + " status=" + status)
                .addKeyValue("http.request.method", method)
                .addKeyValue("http.route", shown)
                .addKeyValue("http.response.status_code", status)
                .addKeyValue("event.duration", nanos);
        var millis = LogText.millis(nanos);
        if (error == null) {
            line.log("method={} route={} status={} duration_ms={}", method, shown, status, millis);
        } else {
            var withCause = level == Level.ERROR ? line.setCause(error) : line;
            withCause.log(
                    "method={} route={} status={} duration_ms={} error={}",
                    method,
                    shown,
                    status,
                    millis,
                    LogText.summary(error));
        }
    }

    // whoever asks for all gets all
    private LoggingEventBuilder line(Level level, String kind) {
        return all ? log.atLevel(level) : limit.at(log, level, kind);
    }

    // what is behind a 503 is logged where it is found: no stack trace for each request that it hits
    private static Level level(int status) {
        if (status < 500) {
            return Level.INFO;
        }
        return status == 503 ? Level.WARN : Level.ERROR;
    }
}

package dev.brickyard.pkg.observability;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.event.Level;

/**
 * Writes at most one log line per request of a server: for every request, or only for failed and slow requests, limited by
 * a {@link LogLimit}.
 */
public final class AccessLog {
    private final LogLimit limit = new LogLimit();
    private final Logger log;
    private final boolean all;
    private final long slowNanos;

    /**
     * Creates an access log that writes to {@code log}.
     *
     * @param requests which requests to log
     * @param slow requests that take at least this long are slow
     */
    public AccessLog(Logger log, RequestLogging requests, Duration slow) {
        this.log = log;
        this.all = requests == RequestLogging.ALL;
        this.slowNanos = slow.toNanos();
    }

    /** Returns whether a request that took {@code nanos} nanoseconds is logged. */
    public boolean includes(boolean failed, long nanos) {
        return failed || all || nanos >= slowNanos;
    }

    /**
     * Writes the line of a request. Must be called within its {@link RequestContext}.
     *
     * @param outcome the request and its result, such as {@code method=Get code=OK}; also the kind for {@link LogLimit}
     * @param fields additional fields of the JSON log
     * @param nanos duration of the request in nanoseconds
     * @param error the exception, summarized in the line, with a stack trace at {@link Level#ERROR}; null if none was thrown
     */
    public void write(Level level, String outcome, Map<String, ?> fields, long nanos, @Nullable Throwable error) {
        // no limit if every request is logged
        var line = (all ? log.atLevel(level) : limit.at(log, level, outcome)).addKeyValue("event.duration", nanos);
        for (var field : fields.entrySet()) {
            line = line.addKeyValue(field.getKey(), field.getValue());
        }
        var millis = LogText.millis(nanos);
        if (error == null) {
            line.log("{} duration_ms={}", outcome, millis);
        } else {
            var withCause = level == Level.ERROR ? line.setCause(error) : line;
            withCause
                    .setMessage("{} duration_ms={} error={}")
                    .addArgument(outcome)
                    .addArgument(millis)
                    .addArgument(() -> LogText.summary(error))
                    .log();
        }
    }
}

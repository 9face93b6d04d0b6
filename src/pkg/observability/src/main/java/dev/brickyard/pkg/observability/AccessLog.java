package dev.brickyard.pkg.observability;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.event.Level;

/**
 * Writes at most one line per request that a server answers: either one for each, or only those of requests that failed or were
 * slow, of which {@link LogLimit} leaves out what repeats.
 */
public final class AccessLog {
    private final LogLimit limit = new LogLimit();
    private final Logger log;
    private final boolean all;
    private final long slowNanos;

    /**
     * A log that {@code log} writes.
     *
     * @param slow the duration from which a request counts as slow
     */
    public AccessLog(Logger log, RequestLogging requests, Duration slow) {
        this.log = log;
        this.all = requests == RequestLogging.ALL;
        this.slowNanos = slow.toNanos();
    }

    /** Whether a request that took {@code nanos} is to be written. */
    public boolean includes(boolean failed, long nanos) {
        return failed || all || nanos >= slowNanos;
    }

    /**
     * Writes the line of a request, in its {@link RequestContext}.
     *
     * @param outcome the request and how it ended, such as {@code method=Get code=OK}; a kind of {@link LogLimit}
     * @param fields what the line has in JSON beside its message
     * @param nanos how long the request took
     * @param error why it failed, told in the line and at {@link Level#ERROR} with its stack trace; null if nothing was thrown
     */
    public void write(Level level, String outcome, Map<String, ?> fields, long nanos, @Nullable Throwable error) {
        // whoever asks for all gets all
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

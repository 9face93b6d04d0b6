package dev.brickyard.pkg.observability;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;
import org.slf4j.spi.NOPLoggingEventBuilder;

/**
 * Limits the rate of log lines that callers or failures can repeat without end: of each kind, so many lines in an interval are
 * written, the others are counted, and one line at the end of the interval says how many there were.
 *
 * <pre>{@code
 * private static final LogLimit limit = new LogLimit();
 *
 * limit.at(log, Level.WARN, "connection refused").log("{} was refused: {}", caller, reason);
 * }</pre>
 */
public final class LogLimit {
    private static final int MOST_LINES = 10;
    private static final Duration INTERVAL = Duration.ofSeconds(10);
    private static final int MOST_KINDS = 1_000;
    private static final String OTHERS = "lines of other kinds";

    private final int most;
    private final Duration interval;
    private final Time time;
    private Window window;

    /** Allows 10 lines of a kind in 10 seconds. */
    public LogLimit() {
        this(MOST_LINES, INTERVAL);
    }

    /**
     * Allows {@code most} lines of a kind in each {@code interval}.
     *
     * @param interval at least one second
     */
    public LogLimit(int most, Duration interval) {
        this(most, interval, new SystemTime());
    }

    LogLimit(int most, Duration interval, Time time) {
        this.most = most;
        this.interval = interval;
        this.time = time;
        this.window = new Window(time.nanos());
    }

    /**
     * The builder of one line, which writes nothing if enough lines of its kind were written. Kinds are told apart by logger,
     * level and name, and from the thousandth in an interval on they count as one.
     *
     * @param kind what the lines have in common, such as {@code method=get status=503}; the line with the count names it, so
     *     callers must not be able to choose it freely
     */
    public LoggingEventBuilder at(Logger logger, Level level, String kind) {
        var written = logger.isEnabledForLevel(level) && admits(new Kind(logger, level, kind));
        return written ? logger.atLevel(level) : NOPLoggingEventBuilder.singleton();
    }

    private synchronized boolean admits(Kind kind) {
        var age = time.nanos() - window.begin;
        if (age >= interval.toNanos()) {
            window = new Window(time.nanos());
            age = 0;
        }
        if (window.count(kind) <= most) {
            return true;
        }
        if (!window.exceeded) {
            window.exceeded = true;
            var exceeded = window;
            time.runAfter(interval.toNanos() - age, () -> tell(exceeded));
        }
        return false;
    }

    // on a thread without a request, whose ids the line would carry
    private void tell(Window ended) {
        ended.counts.forEach((kind, count) -> {
            if (count > most) {
                kind.logger()
                        .atLevel(kind.level())
                        .log("and {} more like it in {} s: {}", count - most, interval.toSeconds(), kind.name());
            }
        });
    }

    /** The clock and its alarms; no alarm rings too early. */
    interface Time {
        long nanos();

        void runAfter(long nanos, Runnable task);
    }

    private record SystemTime() implements Time {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void runAfter(long nanos, Runnable task) {
            CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS).execute(task);
        }
    }

    private record Kind(Logger logger, Level level, String name) {}

    /** The lines of one interval; once it is over, it changes no more. */
    private static final class Window {
        private final long begin;
        private final Map<Kind, Long> counts = new HashMap<>();
        private boolean exceeded;

        Window(long begin) {
            this.begin = begin;
        }

        long count(Kind kind) {
            var known = counts.size() < MOST_KINDS || counts.containsKey(kind);
            return counts.merge(known ? kind : new Kind(kind.logger(), kind.level(), OTHERS), 1L, Long::sum);
        }
    }
}

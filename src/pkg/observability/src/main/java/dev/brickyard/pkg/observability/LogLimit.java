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
 * Limits the rate of log lines that clients or failures can repeat. In each interval, a limited number of lines of a kind
 * is written; the others are suppressed, and their number is logged at the end of the interval.
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
    private static final String OTHERS = "other kinds of lines";

    private final int most;
    private final Duration interval;
    private final Time time;
    private Window window;

    /** Creates a limit of 10 lines of a kind in 10 seconds. */
    public LogLimit() {
        this(MOST_LINES, INTERVAL);
    }

    /**
     * Creates a limit of {@code most} lines of a kind in each {@code interval}.
     *
     * @param interval the interval, at least one second
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
     * Returns the builder of a line, which writes nothing if the limit of its kind is exceeded. Lines of the same logger, level
     * and {@code kind} are of one kind. From the thousandth kind in an interval, all further lines are counted as one kind.
     *
     * @param kind common text of the lines, such as {@code method=get status=503}; it is logged with the count, so it must not
     *     be arbitrary client input
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

    // runs outside a request, so that the line has no request id
    private void tell(Window ended) {
        ended.counts.forEach((kind, count) -> {
            if (count > most) {
                kind.logger()
                        .atLevel(kind.level())
                        .log(
                                "{} (similar lines suppressed in {} s: {})",
                                kind.name(),
                                interval.toSeconds(),
                                count - most);
            }
        });
    }

    /** The clock and timer. */
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

    /** Counts the lines of one interval. Immutable after its end. */
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

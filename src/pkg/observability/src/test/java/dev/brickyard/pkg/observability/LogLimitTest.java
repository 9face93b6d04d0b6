package dev.brickyard.pkg.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.event.Level;

class LogLimitTest {
    private final Lines lines = new Lines();
    private final ManualTime time = new ManualTime();
    private final LogLimit limit = new LogLimit(2, Duration.ofSeconds(10), time);
    private final LoggerContext context = new LoggerContext();
    private final Logger log = context.getLogger("server");

    @BeforeEach
    void collect() {
        lines.start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(lines);
    }

    @Test
    void writesALimitedNumberOfLinesAndThenTheCountOfTheOthers() {
        write("refused", 5);
        assertThat(lines.written).containsExactly("WARN refused 0", "WARN refused 1");

        time.advance(10);

        assertThat(lines.written).endsWith("WARN refused 1", "WARN refused (similar lines suppressed in 10 s: 3)");
    }

    @Test
    void resetsTheLimitInEachInterval() {
        write("refused", 5);
        time.advance(10);
        lines.written.clear();

        write("refused", 3);
        time.advance(10);

        assertThat(lines.written)
                .containsExactly(
                        "WARN refused 0", "WARN refused 1", "WARN refused (similar lines suppressed in 10 s: 1)");
    }

    @Test
    void writesNoCountBelowTheLimit() {
        write("refused", 2);
        time.advance(10);
        write("refused", 2);
        time.advance(10);

        assertThat(lines.written).hasSize(4).noneMatch(line -> line.contains("similar lines"));
        assertThat(time.alarms).isEmpty();
    }

    @Test
    void distinguishesKindsLevelsAndLoggers() {
        write("refused", 3);
        write("reset", 3);
        limit.at(log, Level.INFO, "refused").log("at another level");
        limit.at(context.getLogger("client"), Level.WARN, "refused").log("of another logger");

        time.advance(10);

        assertThat(lines.written)
                .contains("INFO at another level", "WARN of another logger")
                .contains(
                        "WARN refused (similar lines suppressed in 10 s: 1)",
                        "WARN reset (similar lines suppressed in 10 s: 1)")
                .hasSize(8);
    }

    @Test
    void doesNotCountDisabledLines() {
        for (var i = 0; i < 5; i++) {
            limit.at(log, Level.TRACE, "refused").log("not enabled");
        }

        time.advance(10);

        assertThat(lines.written).isEmpty();
    }

    @Test
    void limitsTheNumberOfKinds() {
        IntStream.range(0, 1_500).forEach(i -> write("kind " + i, 1));

        time.advance(10);

        assertThat(lines.written)
                .hasSize(1_003)
                .contains("WARN other kinds of lines (similar lines suppressed in 10 s: 498)");
    }

    @Test
    void countsTheLinesOfAllThreads() throws Exception {
        var threads = new ArrayList<Thread>();
        var begin = new CountDownLatch(1);
        for (var i = 0; i < 4; i++) {
            var thread = new Thread(() -> {
                try {
                    begin.await();
                    write("refused", 1_000);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            threads.add(thread);
            thread.start();
        }
        begin.countDown();
        for (var thread : threads) {
            thread.join();
        }

        time.advance(10);

        assertThat(lines.written).hasSize(3).endsWith("WARN refused (similar lines suppressed in 10 s: 3998)");
    }

    @Test
    void writesTheCountWithoutFurtherLines() {
        var shortLimit = new LogLimit(1, Duration.ofSeconds(1));
        shortLimit.at(log, Level.WARN, "refused").log("one");
        shortLimit.at(log, Level.WARN, "refused").log("two");

        await().untilAsserted(
                        () -> assertThat(lines.written).contains("WARN refused (similar lines suppressed in 1 s: 1)"));
    }

    @Test
    void allowsTenLinesInTenSecondsByDefault() {
        var usual = new LogLimit();
        for (var i = 0; i < 20; i++) {
            usual.at(log, Level.WARN, "refused").log("line");
        }

        assertThat(lines.written).hasSize(10);
    }

    private void write(String kind, int times) {
        for (var i = 0; i < times; i++) {
            limit.at(log, Level.WARN, kind).log("{} {}", kind, i);
        }
    }

    private static final class Lines extends AppenderBase<ILoggingEvent> {
        private final List<String> written = new CopyOnWriteArrayList<>();

        @Override
        protected void append(ILoggingEvent event) {
            written.add(event.getLevel() + " " + event.getFormattedMessage());
        }
    }

    private static final class ManualTime implements LogLimit.Time {
        private final List<Runnable> alarms = new ArrayList<>();
        private final List<Long> due = new ArrayList<>();
        private long now = -1;

        @Override
        public long nanos() {
            return now;
        }

        @Override
        public void runAfter(long nanos, Runnable task) {
            due.add(now + nanos);
            alarms.add(task);
        }

        void advance(long seconds) {
            now += Duration.ofSeconds(seconds).toNanos();
            var ringing = List.copyOf(alarms);
            assertThat(due).allMatch(at -> at <= now);
            alarms.clear();
            due.clear();
            ringing.forEach(Runnable::run);
        }
    }
}

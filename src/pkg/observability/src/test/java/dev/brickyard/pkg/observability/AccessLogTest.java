package dev.brickyard.pkg.observability;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.event.Level;

class AccessLogTest {
    private static final long MILLI = 1_000_000;

    private final LoggerContext context = new LoggerContext();
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final AccessLog errors = log(RequestLogging.ERRORS);
    private final AccessLog all = log(RequestLogging.ALL);

    @BeforeEach
    void collect() {
        lines.start();
        context.getLogger("server").addAppender(lines);
    }

    @Test
    void includesFailedAndSlowRequests() {
        assertThat(errors.includes(false, 999 * MILLI)).isFalse();
        assertThat(errors.includes(false, 1_000 * MILLI)).isTrue();
        assertThat(errors.includes(true, 0)).isTrue();
    }

    @Test
    void includesEverythingIfConfigured() {
        assertThat(all.includes(false, 0)).isTrue();
    }

    @Test
    void writesOutcomeDurationAndFields() {
        errors.write(Level.INFO, "method=Get code=OK", Map.of("rpc.method", "Get"), 5 * MILLI, null);

        assertThat(lines.list).singleElement().satisfies(line -> {
            assertThat(line.getLevel()).hasToString("INFO");
            assertThat(line.getFormattedMessage()).isEqualTo("method=Get code=OK duration_ms=5.0");
            assertThat(line.getKeyValuePairs())
                    .extracting(Object::toString)
                    .containsExactly("event.duration=\"5000000\"", "rpc.method=\"Get\"");
        });
    }

    @Test
    void writesTheErrorInOneLine() {
        fail(errors, Level.WARN);

        assertThat(lines.list).singleElement().satisfies(line -> {
            assertThat(line.getFormattedMessage())
                    .isEqualTo("method=Get duration_ms=0.0 error=java.lang.IllegalStateException: not there");
            assertThat(line.getThrowableProxy()).isNull();
        });
    }

    @Test
    void writesInternalErrorsWithTheirStackTrace() {
        fail(errors, Level.ERROR);

        assertThat(lines.list)
                .singleElement()
                .satisfies(line ->
                        assertThat(line.getThrowableProxy().getMessage()).isEqualTo("not\nthere"));
    }

    @Test
    void suppressesRepeatedLinesUnlessEverythingIsLogged() {
        for (var i = 0; i < 100; i++) {
            fail(errors, Level.WARN);
        }
        assertThat(lines.list).hasSize(10);

        lines.list.clear();
        for (var i = 0; i < 100; i++) {
            fail(all, Level.WARN);
        }
        assertThat(lines.list).hasSize(100);
    }

    private static void fail(AccessLog log, Level level) {
        log.write(level, "method=Get", Map.of(), 0, new IllegalStateException("not\nthere"));
    }

    private AccessLog log(RequestLogging requests) {
        return new AccessLog(context.getLogger("server"), requests, Duration.ofSeconds(1));
    }
}

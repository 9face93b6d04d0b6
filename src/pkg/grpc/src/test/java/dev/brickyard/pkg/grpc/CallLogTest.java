package dev.brickyard.pkg.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import io.grpc.Status;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.brickyard.pkg.errors.NotFoundException;
import dev.brickyard.pkg.observability.RequestContext;
import dev.brickyard.pkg.observability.RequestLogging;

class CallLogTest {
    private static final CallContext CONTEXT = new CallContext(
            "request-1",
            "user_1",
            io.opentelemetry.api.trace.Span.getInvalid(),
            io.opentelemetry.context.Context.root());

    @Test
    void logsEveryCallIfConfigured() throws Exception {
        try (var server = new TestPipeline(TestService.answering(text -> text), "LOG_CALLS=all");
                var lines = new LogLines(CallLog.class)) {
            assertThat(server.client().get("x")).isEqualTo("x");

            await().until(() -> !lines.events().isEmpty());
            assertThat(lines.events()).singleElement().satisfies(line -> {
                assertThat(line.getLevel()).isEqualTo(Level.INFO);
                assertThat(line.getFormattedMessage())
                        .matches("method=test.v1.TextSvc/Get code=OK duration_ms=[0-9.]+");
                assertThat(line.getMDCPropertyMap()).containsKey(RequestContext.REQUEST_ID);
            });
        }
    }

    @Test
    void logsNoFastSuccessfulCallByDefault() {
        try (var lines = new LogLines(CallLog.class)) {
            log(RequestLogging.ERRORS, Status.Code.OK, Duration.ofMillis(999));

            assertThat(lines.events()).isEmpty();
        }
    }

    @Test
    void logsASlowCall() {
        try (var lines = new LogLines(CallLog.class)) {
            log(RequestLogging.ERRORS, Status.Code.OK, Duration.ofMillis(1001));

            assertThat(lines.of(Level.INFO))
                    .singleElement()
                    .satisfies(line -> assertThat(line.getFormattedMessage())
                            .isEqualTo("method=test.v1.TextSvc/Get code=OK duration_ms=1001.0"))
                    .satisfies(line ->
                            assertThat(line.getMDCPropertyMap()).containsEntry(RequestContext.CALLER_ID, "user_1"));
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"OK", "CANCELLED"})
    void logsEveryFailureInOneLine(Status.Code code) {
        try (var lines = new LogLines(CallLog.class)) {
            log(RequestLogging.ERRORS, code, Duration.ZERO);

            assertThat(lines.events()).hasSize(1);
        }
    }

    @Test
    void logsNoCancelledCall() {
        try (var lines = new LogLines(CallLog.class)) {
            log(RequestLogging.ERRORS, Status.Code.CANCELLED, Duration.ZERO);

            assertThat(lines.events()).isEmpty();
        }
    }

    @Test
    void logsTheErrorOfTheCaller() throws Exception {
        try (var server = new TestPipeline(TestService.answering(text -> {
                    throw new NotFoundException("text\nnot found");
                }));
                var lines = new LogLines(CallLog.class)) {
            assertThat(server.client().code("x")).isEqualTo(Status.Code.NOT_FOUND);

            await().until(() -> !lines.events().isEmpty());
            assertThat(lines.of(Level.INFO)).singleElement().satisfies(line -> {
                assertThat(line.getFormattedMessage())
                        .contains("code=NOT_FOUND")
                        .endsWith("text not found");
                assertThat(line.getThrowableProxy()).isNull();
            });
        }
    }

    private static void log(RequestLogging calls, Status.Code code, Duration duration) {
        new CallLog(calls, Duration.ofSeconds(1))
                .finished(CONTEXT, "test.v1.TextSvc/Get", code, duration.toNanos(), null);
    }
}

package dev.brickyard.pkg.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.brickyard.pkg.errors.NotFoundException;
import dev.brickyard.pkg.observability.RequestContext;
import dev.brickyard.pkg.observability.RequestLogging;

class RequestLogTest {
    private static final List<Route> ROUTES = List.of(
            Route.get("/private/v1/notes/:identifier", request -> {
                throw new NotFoundException("note\nnot found");
            }),
            Route.get("/private/v1/panic", request -> {
                throw new IllegalStateException("broken");
            }),
            Route.get("/private/v1/fine", request -> Answer.ok(null)));

    @Test
    void logsAFailureOnceByItsRoute() throws Exception {
        try (var server = new TestServer(ROUTES);
                var lines = new LogLines(RequestLog.class)) {
            server.send(server.request("/private/v1/notes/ada@example.com").header("X-Request-Id", "request-1"));

            await().until(() -> !lines.events().isEmpty());
            assertThat(lines.events()).singleElement().satisfies(line -> {
                assertThat(line.getLevel()).isEqualTo(Level.INFO);
                assertThat(line.getFormattedMessage())
                        .matches("method=GET route=/private/v1/notes/:identifier status=404 duration_ms=[0-9.]+ "
                                + "error=.*note not found");
                assertThat(line.getThrowableProxy()).isNull();
                assertThat(line.getMDCPropertyMap()).containsEntry(RequestContext.REQUEST_ID, "request-1");
            });
        }
    }

    @Test
    void logsInternalErrorsWithTheirStackTrace() throws Exception {
        try (var server = new TestServer(ROUTES);
                var lines = new LogLines(RequestLog.class)) {
            server.get("/private/v1/panic");

            await().until(() -> !lines.events().isEmpty());
            assertThat(lines.of(Level.ERROR))
                    .singleElement()
                    .satisfies(line ->
                            assertThat(line.getThrowableProxy().getMessage()).isEqualTo("broken"));
        }
    }

    @Test
    void logsEveryRequestIfConfigured() throws Exception {
        try (var server = new TestServer(ROUTES, "LOG_REQUESTS=all");
                var lines = new LogLines(RequestLog.class)) {
            server.get("/private/v1/fine");

            await().until(() -> !lines.events().isEmpty());
            assertThat(lines.events())
                    .singleElement()
                    .satisfies(line -> assertThat(line.getFormattedMessage())
                            .matches("method=GET route=/private/v1/fine status=200 duration_ms=[0-9.]+"));
        }
    }

    @ParameterizedTest
    @CsvSource({"200, 999, ", "200, 1000, INFO", "400, 0, INFO", "503, 0, WARN", "500, 0, ERROR"})
    void logsFailedAndSlowRequests(int status, int millis, String level) {
        try (var lines = new LogLines(RequestLog.class)) {
            var log = new RequestLog(RequestLogging.ERRORS, Duration.ofSeconds(1));
            log.finished(
                    "GET",
                    "/private/v1/notes",
                    status,
                    Duration.ofMillis(millis).toNanos(),
                    null);

            assertThat(lines.events().stream().map(line -> line.getLevel().toString()))
                    .isEqualTo(level == null ? List.of() : List.of(level));
        }
    }
}

package dev.brickyard.pkg.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.Strictness;
import com.google.gson.ToNumberPolicy;
import com.google.gson.reflect.TypeToken;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.MDC;

class JsonLogTest {
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String SPAN = "b7ad6b7169203331";

    /** Rejects invalid JSON and duplicate field names. */
    private static final Gson JSON = new GsonBuilder()
            .setStrictness(Strictness.STRICT)
            .setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE)
            .create();

    private final LogOutput output = new LogOutput();

    @AfterEach
    void stop() {
        output.close();
        MDC.clear();
    }

    @Test
    void hasTheFieldsOfEcs() {
        var before = Instant.now().toEpochMilli();

        var line = logged(logger -> logger.warn("user {} saved", 42));

        assertThat(line)
                .contains(
                        entry("log.level", "WARN"),
                        entry("log.logger", "sample.Users"),
                        entry("message", "user 42 saved"),
                        entry("process.thread.name", Thread.currentThread().getName()),
                        entry("service.name", "user-store-svc"),
                        entry("service.environment", "production"))
                .containsKey("ecs.version")
                .doesNotContainKeys("service.version", "http.request.id", "trace.id", "span.id", "error.type");
        assertThat(Instant.parse((String) line.get("@timestamp")).toEpochMilli())
                .isBetween(before, Instant.now().toEpochMilli());
    }

    @Test
    @SuppressWarnings("try")
    void hasTheIdsOfRequestTraceAndSpan() {
        try (var request = RequestContext.open("req-1", trace(SPAN))) {
            assertThat(logged(logger -> logger.info("saved")))
                    .contains(entry("http.request.id", "req-1"), entry("trace.id", TRACE), entry("span.id", SPAN));
            try (var inner = trace("00f067aa0ba902b7").makeCurrent()) {
                assertThat(logged(logger -> logger.info("saved")))
                        .contains(entry("http.request.id", "req-1"), entry("trace.id", TRACE))
                        .contains(entry("span.id", "00f067aa0ba902b7"));
            }
        }
    }

    @Test
    void writesAnExceptionWithItsCauses() {
        var error = new IllegalStateException("cannot save\n\"Ada\"", new IOException("disk\tfull"));

        var line = logged(logger -> logger.error("failed", error));

        assertThat(line)
                .contains(
                        entry("message", "failed"),
                        entry("error.type", "java.lang.IllegalStateException"),
                        entry("error.message", "cannot save\n\"Ada\""));
        assertThat((String) line.get("error.stack_trace"))
                .startsWith("java.lang.IllegalStateException: cannot save\n\"Ada\"")
                .contains("\n\tat " + JsonLogTest.class.getName(), "Caused by: java.io.IOException: disk\tfull");
    }

    @Test
    void writesAnExceptionWithoutAMessage() {
        assertThat(logged(logger -> logger.error("failed", new IllegalStateException())))
                .containsEntry("error.type", "java.lang.IllegalStateException")
                .doesNotContainKey("error.message");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"two\nlines", "\r\n", "\"quoted\" \\ back", "\u0000\u001b[31m", "Grüße \u2028 \ud83d\ude00", ""})
    void keepsAnyTextOnOneLine(String text) {
        MDC.put("tenant", text);

        var line =
                logged(logger -> logger.atInfo().addKeyValue("user.name", text).log("{}", text));

        assertThat(line).contains(entry("message", text), entry("tenant", text), entry("user.name", text));
    }

    @Test
    void writesNumericFieldsAsNumbers() {
        assertThat(logged(logger -> logger.atInfo()
                        .addKeyValue("event.duration", 1_500_000_000_000L)
                        .addKeyValue("ratio", 0.25)
                        .addKeyValue("retried", true)
                        .addKeyValue("unbounded", Double.NaN)
                        .addKeyValue("absent", (Object) null)
                        .log("done")))
                .contains(
                        entry("event.duration", 1_500_000_000_000L),
                        entry("ratio", 0.25),
                        entry("retried", true),
                        entry("unbounded", "NaN"),
                        entry("absent", null));
    }

    @Test
    void writesALineForEachEvent() {
        assertThat(written(
                        Map.of(),
                        logger -> List.of("one", "two", "three\nand more").forEach(logger::info)))
                .hasLineCount(3)
                .endsWith("}\n");
    }

    @Test
    void namesTheVersionOfThePackagedService() {
        System.setProperty("service.version", "1.2.3");
        try {
            assertThat(logged(logger -> logger.info("started"))).containsEntry("service.version", "1.2.3");
        } finally {
            System.clearProperty("service.version");
        }
    }

    @Test
    void doesNotRequireAServiceName() {
        var line = written(Map.of("SERVICE_NAME", ""), logger -> logger.info("started"));

        assertThat(parsed(line)).containsEntry("message", "started").doesNotContainKey("service.name");
    }

    private static Context trace(String span) {
        return Context.root()
                .with(Span.wrap(SpanContext.create(TRACE, span, TraceFlags.getSampled(), TraceState.getDefault())));
    }

    private Map<String, Object> logged(Consumer<Logger> action) {
        var line = written(Map.of(), action);
        assertThat(line).hasLineCount(1).endsWith("\n");
        return parsed(line);
    }

    private static Map<String, Object> parsed(String line) {
        return JSON.fromJson(line, new TypeToken<>() {});
    }

    private String written(Map<String, String> settings, Consumer<Logger> action) {
        var environment = new HashMap<>(Map.of("SERVICE_NAME", "user-store-svc", "ENVIRONMENT", "production"));
        environment.putAll(settings);
        return output.of(environment, action);
    }
}

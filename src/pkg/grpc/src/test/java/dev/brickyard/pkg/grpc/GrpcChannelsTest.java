package dev.brickyard.pkg.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import io.grpc.Context;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.brickyard.pkg.errors.InternalException;
import dev.brickyard.pkg.errors.NotFoundException;
import dev.brickyard.pkg.observability.RequestContext;

class GrpcChannelsTest {
    private static final Duration DEADLINE = Duration.ofMinutes(10);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<ManagedChannel> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(ManagedChannel::shutdownNow);
    }

    @Test
    void callsTheTarget() throws Exception {
        try (var server = new TestServer(TestService.answering(text -> "hello " + text))) {
            assertThat(open(server).get("world")).isEqualTo("hello world");
            await().until(() -> meters.get("grpc.client.call.duration")
                            .tags("grpc.method", "test.v1.TextSvc/Get", "grpc.status", "OK")
                            .timer()
                            .count()
                    == 1);
        }
    }

    @Test
    void limitsACallWithoutDeadline() throws Exception {
        try (var server = new TestServer(TestService.answering(text -> remaining()))) {
            assertThat(Duration.ofMillis(Long.parseLong(open(server).get(""))))
                    .isBetween(DEADLINE.dividedBy(2), DEADLINE);
        }
    }

    @Test
    void leavesTheDeadlineOfTheCallerAlone() throws Exception {
        try (var server = new TestServer(TestService.answering(text -> remaining()))) {
            var longer = DEADLINE.multipliedBy(3);

            assertThat(Duration.ofMillis(Long.parseLong(open(server).getWithin(longer, ""))))
                    .isBetween(longer.minus(DEADLINE), longer);
        }
    }

    @Test
    void retriesOnlyIdempotentMethods() throws Exception {
        var calls = new AtomicInteger();
        try (var server = new TestServer(TestService.answering(text -> {
            if (calls.incrementAndGet() < 3) {
                throw InternalException.temporary("down", null);
            }
            return text;
        }))) {
            var client = open(server);
            assertThat(client.get("x")).isEqualTo("x");
            assertThat(calls).hasValue(3);

            calls.set(0);
            assertThat(catchCode(() -> client.put("x"))).isEqualTo(Status.Code.UNAVAILABLE);
            assertThat(calls).hasValue(1);
        }
    }

    @Test
    void retriesOnlyIfUnavailable() throws Exception {
        var calls = new AtomicInteger();
        try (var server = new TestServer(TestService.answering(text -> {
            calls.incrementAndGet();
            throw new NotFoundException("text not found");
        }))) {
            assertThat(open(server).code("x")).isEqualTo(Status.Code.NOT_FOUND);
            assertThat(calls).hasValue(1);
        }
    }

    @Test
    @SuppressWarnings("try")
    void propagatesRequestIdAndTrace() throws Exception {
        var traceId = "0af7651916cd43dd8448eb211c80319c";
        var span = Span.wrap(
                SpanContext.create(traceId, "b7ad6b7169203331", TraceFlags.getSampled(), TraceState.getDefault()));
        try (var server = new TestServer(TestService.answering(text -> RequestContext.requestId() + " "
                        + Span.current().getSpanContext().getTraceId()));
                var request = RequestContext.open(
                        "request-1", span.storeInContext(io.opentelemetry.context.Context.root()))) {
            assertThat(open(server).get("")).isEqualTo("request-1 " + traceId);
        }
    }

    @Test
    @SuppressWarnings("try")
    void propagatesTheCallerOverSeveralServices() throws Exception {
        try (var last = new TestServer(TestService.answering(text -> String.valueOf(RequestContext.callerId())))) {
            var toLast = open(last);
            try (var first = new TestServer(TestService.answering(toLast::get))) {
                var toFirst = open(first);
                try (var caller = RequestContext.openCaller("user_1")) {
                    assertThat(toFirst.get("")).isEqualTo("user_1");
                }
                assertThat(toFirst.get("")).isEqualTo("null");
            }
        }
    }

    @Test
    @SuppressWarnings("try")
    void sendsNoCallerIdThatIsNotPlainAscii() throws Exception {
        try (var server = new TestServer(TestService.answering(text -> String.valueOf(RequestContext.callerId())));
                var caller = RequestContext.openCaller("üser_1")) {
            assertThat(open(server).get("")).isEqualTo("null");
        }
    }

    @Test
    void isBoundedByTheDeadlineOfTheContext() throws Exception {
        var timer = Executors.newSingleThreadScheduledExecutor();
        try (var server = new TestServer(TestService.answering(text -> remaining()))) {
            var client = open(server);
            var context = Context.current().withDeadlineAfter(1, TimeUnit.MINUTES, timer);

            context.run(() -> assertThat(Duration.ofMillis(Long.parseLong(client.get(""))))
                    .isLessThanOrEqualTo(Duration.ofMinutes(1)));
            context.cancel(null);
        } finally {
            timer.shutdownNow();
        }
    }

    @Test
    void logsEachCallAtDebug() throws Exception {
        try (var server = new TestServer(TestService.answering(text -> text));
                var lines = new LogLines(OutgoingCalls.class)) {
            assertThat(open(server).get("x")).isEqualTo("x");

            await().until(() -> !lines.events().isEmpty());
            assertThat(lines.of(Level.DEBUG))
                    .singleElement()
                    .satisfies(line -> assertThat(line.getFormattedMessage())
                            .startsWith("method=test.v1.TextSvc/Get code=OK duration_ms="));
        }
    }

    @Test
    void reconnectsToARestartedServer() throws Exception {
        var first = new TestServer(TestService.answering(text -> "first"));
        var port = first.server.port();
        var client = open(first);
        assertThat(client.get("")).isEqualTo("first");
        first.close();
        await().until(() -> client.code("") == Status.Code.UNAVAILABLE);

        try (var second = new TestServer(TestService.answering(text -> "second"), "PORT=" + port)) {
            await().ignoreExceptions().until(() -> client.get("").equals("second"));
            assertThat(second.server.port()).isEqualTo(port);
        }
    }

    @Test
    void rejectsAResponseThatIsTooLarge() throws Exception {
        try (var server = new TestServer(TestService.answering(text -> text.repeat(2000)))) {
            var config = new GrpcClientConfig(target(server), DEADLINE, true, 1000);

            assertThat(open(config).code("x")).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
        }
    }

    @Test
    void usesTlsUnlessPlaintext() throws Exception {
        try (var server = new TestServer(TestService.answering(text -> text))) {
            var config = new GrpcClientConfig(target(server), DEADLINE, false, 1000);

            assertThat(open(config).code("x")).isEqualTo(Status.Code.UNAVAILABLE);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "users:50051, dns:///users:50051",
        "10.0.0.1:50051, dns:///10.0.0.1:50051",
        "[::1]:50051, dns:///[::1]:50051",
        "users, dns:///users",
        "dns:///users:50051, dns:///users:50051",
        "unix:users.sock, unix:users.sock",
        "xds:///users, xds:///users"
    })
    void resolvesATargetWithoutSchemeByDns(String target, String expected) {
        assertThat(GrpcChannels.target(target)).isEqualTo(expected);
    }

    private TestClient open(TestServer server) {
        return open(new GrpcClientConfig(target(server), DEADLINE, true, 1000));
    }

    private TestClient open(GrpcClientConfig config) {
        var channel = GrpcChannels.open(config, TestService.NAME, Set.of("Get"), meters);
        opened.add(channel);
        return new TestClient(channel);
    }

    private static String target(TestServer server) {
        return "localhost:" + server.server.port();
    }

    private static String remaining() {
        var deadline = Context.current().getDeadline();
        return Long.toString(deadline == null ? -1 : deadline.timeRemaining(TimeUnit.MILLISECONDS));
    }

    private static Status.Code catchCode(Runnable call) {
        try {
            call.run();
            return Status.Code.OK;
        } catch (io.grpc.StatusRuntimeException e) {
            return e.getStatus().getCode();
        }
    }
}

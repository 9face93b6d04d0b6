package dev.brickyard.pkg.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.StringValue;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.MetadataUtils;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.TraceId;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.brickyard.pkg.errors.NotFoundException;
import dev.brickyard.pkg.observability.RequestContext;

class CallContextTest {
    private static final String TRACE_ID = "0af7651916cd43dd8448eb211c80319c";
    private static final String TRACEPARENT = "00-" + TRACE_ID + "-b7ad6b7169203331-01";

    private final CompletableFuture<String> requestId = new CompletableFuture<>();
    private final CompletableFuture<String> callerId = new CompletableFuture<>();
    private final CompletableFuture<String> trace = new CompletableFuture<>();
    private final AtomicReference<Metadata> headers = new AtomicReference<>();
    private final AtomicReference<Metadata> trailers = new AtomicReference<>();

    @Test
    void adoptsRequestIdAndTraceOfTheCaller() throws Exception {
        try (var server = new TestPipeline(TestService.answering(this::note))) {
            call(server.channel(), Map.of("x-request-id", "request-1", "traceparent", TRACEPARENT));

            assertThat(requestId.get()).isEqualTo("request-1");
            assertThat(trace.get()).isEqualTo(TRACE_ID);
            assertThat(requestId(headers)).isEqualTo("request-1");
        }
    }

    @Test
    void generatesMissingRequestIdAndTrace() throws Exception {
        try (var server = new TestPipeline(TestService.answering(this::note))) {
            call(server.channel(), Map.of());

            assertThat(requestId.get()).hasSize(32);
            assertThat(TraceId.isValid(trace.get())).isTrue();
            assertThat(requestId(headers)).isEqualTo(requestId.get());
        }
    }

    @Test
    void replacesAnInvalidRequestId() throws Exception {
        try (var server = new TestPipeline(TestService.answering(this::note))) {
            call(server.channel(), Map.of("x-request-id", "x".repeat(129), "traceparent", "nonsense"));

            assertThat(requestId.get()).hasSize(32);
            assertThat(TraceId.isValid(trace.get())).isTrue();
        }
    }

    @Test
    void adoptsTheCallerIdOfTheClient() throws Exception {
        try (var server = new TestPipeline(TestService.answering(this::note))) {
            call(server.channel(), Map.of("caller-id", "user_1"));

            assertThat(callerId.get()).isEqualTo("user_1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "line\tbreak"})
    void ignoresAnInvalidCallerId(String sent) throws Exception {
        try (var server = new TestPipeline(TestService.answering(this::note))) {
            call(server.channel(), Map.of("caller-id", sent));

            assertThat(callerId.get()).isEqualTo("null");
        }
    }

    @Test
    void returnsTheRequestIdOfAFailedCall() throws Exception {
        try (var server = new TestPipeline(TestService.answering(text -> {
            throw new NotFoundException("text not found");
        }))) {
            call(server.channel(), Map.of("x-request-id", "request-1"));

            assertThat(requestId(trailers)).isEqualTo("request-1");
        }
    }

    @Test
    void clearsTheContextOfTheThread() throws Exception {
        try (var server = new TestPipeline(TestService.answering(this::note))) {
            call(server.channel(), Map.of());
        }

        assertThat(RequestContext.requestId()).isNull();
        assertThat(Span.current().getSpanContext().isValid()).isFalse();
    }

    private static @Nullable String requestId(AtomicReference<Metadata> received) {
        return Objects.requireNonNull(received.get()).get(TraceHeaders.REQUEST_ID);
    }

    private String note(String text) {
        requestId.complete(String.valueOf(RequestContext.requestId()));
        callerId.complete(String.valueOf(RequestContext.callerId()));
        trace.complete(Span.current().getSpanContext().getTraceId());
        return text;
    }

    private void call(Channel channel, Map<String, String> sent) {
        var metadata = new Metadata();
        sent.forEach((name, value) -> metadata.put(Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER), value));
        var observed = ClientInterceptors.intercept(
                channel,
                MetadataUtils.newAttachHeadersInterceptor(metadata),
                MetadataUtils.newCaptureMetadataInterceptor(headers, trailers));
        try {
            var ignored =
                    ClientCalls.blockingUnaryCall(observed, TestService.GET, CallOptions.DEFAULT, StringValue.of("x"));
        } catch (StatusRuntimeException e) {
            assertThat(e.getTrailers()).isNotNull();
        }
    }
}

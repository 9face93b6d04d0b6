package dev.brickyard.pkg.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.grpc.Status;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

import dev.brickyard.pkg.errors.NotFoundException;

class CallSpansTest {
    private final List<SpanData> spans = new CopyOnWriteArrayList<>();
    private final OpenTelemetrySdk openTelemetry = OpenTelemetrySdk.builder()
            .setTracerProvider(SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(new Collecting(spans)))
                    .build())
            .setPropagators(ContextPropagators.create(W3CTraceContextPropagator.getInstance()))
            .build();

    @Test
    void recordsASpanForEachCall() throws Exception {
        try (var server = new TestPipeline(openTelemetry, TestService.answering(text -> {
            throw new NotFoundException("text not found");
        }))) {
            assertThat(server.client().code("x")).isEqualTo(Status.Code.NOT_FOUND);

            await().until(() -> !spans.isEmpty());
            assertThat(spans).singleElement().satisfies(span -> {
                assertThat(span.getName()).isEqualTo("test.v1.TextSvc/Get");
                assertThat(span.getKind()).isEqualTo(SpanKind.SERVER);
                // a client error, not a server error
                assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
                assertThat(span.getAttributes().asMap().values())
                        .contains("grpc", "test.v1.TextSvc", "Get", (long) Status.Code.NOT_FOUND.value());
            });
        } finally {
            openTelemetry.close();
        }
    }

    @Test
    void marksTheSpanOfACallThatTheServerFailed() throws Exception {
        try (var server = new TestPipeline(openTelemetry, TestService.answering(text -> {
            throw new IllegalStateException("broken");
        }))) {
            assertThat(server.client().code("x")).isEqualTo(Status.Code.INTERNAL);

            await().until(() -> !spans.isEmpty());
            assertThat(spans.get(0).getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        } finally {
            openTelemetry.close();
        }
    }

    private record Collecting(List<SpanData> spans) implements SpanExporter {
        @Override
        public CompletableResultCode export(Collection<SpanData> finished) {
            spans.addAll(finished);
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }
}

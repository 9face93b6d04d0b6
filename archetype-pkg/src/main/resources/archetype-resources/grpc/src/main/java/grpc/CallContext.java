package ${package}.grpc;

import io.grpc.Metadata;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceId;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Who asked: the request id and the trace that a call belongs to, both made up where the caller sent none. */
record CallContext(String requestId, Span span, Context telemetry) {
    private static final int LONGEST_REQUEST_ID = 128;

    String traceId() {
        return span.getSpanContext().getTraceId();
    }

    /** Reads the context of each call from its headers. */
    static final class Reader {
        private final Tracer tracer;
        private final TextMapPropagator propagator;

        Reader(OpenTelemetry openTelemetry) {
            tracer = openTelemetry.getTracer("grpc");
            propagator = openTelemetry.getPropagators().getTextMapPropagator();
        }

        CallContext read(Metadata headers, String service, String method, String fullName) {
            var parent = propagator.extract(Context.root(), headers, TraceHeaders.GETTER);
            var span = tracer.spanBuilder(fullName)
                    .setParent(parent)
                    .setSpanKind(SpanKind.SERVER)
                    .setAttribute("rpc.system", "grpc")
                    .setAttribute("rpc.service", service)
                    .setAttribute("rpc.method", method)
                    .startSpan();
            if (!span.getSpanContext().isValid()) {
                span = Span.wrap(newTrace());
            }
            return new CallContext(requestId(headers.get(TraceHeaders.REQUEST_ID)), span, parent.with(span));
        }

        private static SpanContext newTrace() {
            var spanId = SpanId.fromLong(ThreadLocalRandom.current().nextLong());
            return SpanContext.create(randomId(), spanId, TraceFlags.getDefault(), TraceState.getDefault());
        }

        // what a caller sends ends up in logs and in further calls: only a plain, short id is taken over
        private static String requestId(@Nullable String sent) {
            return sent != null && isPlain(sent) ? sent : randomId();
        }

        private static boolean isPlain(String id) {
            return !id.isEmpty()
                    && id.length() <= LONGEST_REQUEST_ID
                    && id.chars().allMatch(c -> c > ' ' && c < 127);
        }

        private static String randomId() {
            var random = ThreadLocalRandom.current();
            return TraceId.fromLongs(random.nextLong(), random.nextLong());
        }
    }
}

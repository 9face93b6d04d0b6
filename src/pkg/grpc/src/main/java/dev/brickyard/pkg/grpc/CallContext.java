package dev.brickyard.pkg.grpc;

import io.grpc.Metadata;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;

import dev.brickyard.pkg.observability.RequestContext;
import dev.brickyard.pkg.observability.RequestIds;

/** Who asked: the request id and the trace that a call belongs to, both made up where the caller sent none. */
record CallContext(String requestId, Span span, Context telemetry) {
    /** Runs {@code task} with its log lines and its spans belonging to this call. */
    @SuppressWarnings("try") // the scope is there to be closed
    void run(Runnable task) {
        try (var ignored = RequestContext.open(requestId, telemetry)) {
            task.run();
        }
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
                span = Span.wrap(RequestIds.newTrace());
            }
            return new CallContext(RequestIds.requestId(headers.get(TraceHeaders.REQUEST_ID)), span, parent.with(span));
        }
    }
}

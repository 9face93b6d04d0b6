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

/** The request id and the trace context of a call; new ones if the client sent none. */
record CallContext(String requestId, Span span, Context telemetry) {
    /** Runs {@code task} in this context, so that its log lines and spans belong to the call. */
    @SuppressWarnings("try") // the resource is only closed
    void run(Runnable task) {
        try (var ignored = RequestContext.open(requestId, telemetry)) {
            task.run();
        }
    }

    /** Creates the context of a call from its headers and starts its span. */
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

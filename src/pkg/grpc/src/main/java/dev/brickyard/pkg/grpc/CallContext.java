package dev.brickyard.pkg.grpc;

import io.grpc.Metadata;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;
import org.jspecify.annotations.Nullable;

import dev.brickyard.pkg.observability.RequestContext;
import dev.brickyard.pkg.observability.RequestIds;

/**
 * The ids and the trace context of a call.
 *
 * @param requestId the request id; a new one if the client sent none
 * @param callerId the id of the user on whose behalf the client calls; null if it sent none
 * @param span the span of the call
 * @param telemetry the trace context, with the span
 */
record CallContext(String requestId, @Nullable String callerId, Span span, Context telemetry) {
    /** Runs {@code task} in this context, so that its log lines and spans belong to the call. */
    @SuppressWarnings("try") // the resources are only closed
    void run(Runnable task) {
        try (var request = RequestContext.open(requestId, telemetry)) {
            if (callerId == null) {
                task.run();
                return;
            }
            try (var caller = RequestContext.openCaller(callerId)) {
                task.run();
            }
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
            var requestId = RequestIds.requestId(headers.get(TraceHeaders.REQUEST_ID));
            var callerId = RequestIds.callerId(headers.get(TraceHeaders.CALLER_ID));
            return new CallContext(requestId, callerId, span, parent.with(span));
        }
    }
}

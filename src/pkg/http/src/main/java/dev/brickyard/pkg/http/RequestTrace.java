package dev.brickyard.pkg.http;

import com.sun.net.httpserver.Headers;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import org.jspecify.annotations.Nullable;

import dev.brickyard.pkg.observability.RequestIds;

/** The request id and the trace that a request belongs to, both made up where the caller sent none. */
record RequestTrace(String requestId, Span span, Context telemetry) {
    static final String REQUEST_ID = "X-Request-Id";
    private static final TextMapGetter<Headers> GETTER = RequestTrace::header;

    String traceId() {
        return span.getSpanContext().getTraceId();
    }

    void end(int status) {
        if (span.isRecording()) {
            span.setAttribute("http.response.status_code", status);
            if (status >= 500) {
                span.setStatus(StatusCode.ERROR);
            }
        }
        span.end();
    }

    private static @Nullable String header(@Nullable Headers headers, String name) {
        return headers == null ? null : headers.getFirst(name);
    }

    /** Reads the trace of each request from its headers. */
    static final class Reader {
        private final Tracer tracer;
        private final TextMapPropagator propagator;

        Reader(OpenTelemetry openTelemetry) {
            tracer = openTelemetry.getTracer("http");
            propagator = openTelemetry.getPropagators().getTextMapPropagator();
        }

        RequestTrace read(Headers headers, String method, String route) {
            var parent = propagator.extract(Context.root(), headers, GETTER);
            var span = tracer.spanBuilder(method + " " + route)
                    .setParent(parent)
                    .setSpanKind(SpanKind.SERVER)
                    .setAttribute("http.request.method", method)
                    .setAttribute("http.route", route)
                    .startSpan();
            if (!span.getSpanContext().isValid()) {
                span = Span.wrap(RequestIds.newTrace());
            }
            return new RequestTrace(RequestIds.requestId(headers.getFirst(REQUEST_ID)), span, parent.with(span));
        }
    }
}

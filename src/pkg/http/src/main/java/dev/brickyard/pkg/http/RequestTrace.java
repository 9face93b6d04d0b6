package dev.brickyard.pkg.http;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import org.eclipse.jetty.http.HttpFields;
import org.jspecify.annotations.Nullable;

import dev.brickyard.pkg.observability.RequestIds;

/** The request id and the trace context of a request; new ones if the client sent none. */
record RequestTrace(String requestId, Span span, Context telemetry) {
    static final String REQUEST_ID = "X-Request-Id";

    /** The recorded method of a request with a non-standard method. */
    static final String OTHER_METHOD = "_OTHER";

    private static final TextMapGetter<HttpFields> GETTER = RequestTrace::header;

    void end(int status) {
        if (span.isRecording()) {
            span.setAttribute("http.response.status_code", status);
            if (status >= 500) {
                span.setAttribute("error.type", Integer.toString(status)).setStatus(StatusCode.ERROR);
            }
        }
        span.end();
    }

    private static @Nullable String header(@Nullable HttpFields headers, String name) {
        return headers == null ? null : headers.get(name);
    }

    private static String spanName(String method) {
        return method.equals(OTHER_METHOD) ? "HTTP" : method;
    }

    /** Creates the trace context of a request from its headers and starts its span. */
    static final class Reader {
        private final Tracer tracer;
        private final TextMapPropagator propagator;

        Reader(OpenTelemetry openTelemetry) {
            tracer = openTelemetry.getTracer("http");
            propagator = openTelemetry.getPropagators().getTextMapPropagator();
        }

        RequestTrace read(Received request, String method, @Nullable String route) {
            var headers = request.headers();
            var parent = propagator.extract(Context.root(), headers, GETTER);
            var builder = tracer.spanBuilder(route == null ? spanName(method) : method + " " + route)
                    .setParent(parent)
                    .setSpanKind(SpanKind.SERVER)
                    .setAttribute("http.request.method", method)
                    .setAttribute("url.scheme", request.scheme());
            if (route != null) {
                // the path itself may contain private data
                builder.setAttribute("http.route", route).setAttribute("url.path", route);
            }
            if (!method.equals(request.method())) {
                builder.setAttribute("http.request.method_original", request.method());
            }
            var span = builder.startSpan();
            if (!span.getSpanContext().isValid()) {
                span = Span.wrap(RequestIds.newTrace());
            }
            return new RequestTrace(RequestIds.requestId(headers.get(REQUEST_ID)), span, parent.with(span));
        }
    }
}

package dev.brickyard.pkg.grpc;

import io.grpc.Metadata;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapSetter;
import org.jspecify.annotations.Nullable;

/** The headers that propagate the request id, the caller's id and the trace between services. */
final class TraceHeaders {
    static final Metadata.Key<String> REQUEST_ID = key("x-request-id");
    static final Metadata.Key<String> CALLER_ID = key("caller-id");
    static final TextMapGetter<Metadata> GETTER = TraceHeaders::get;
    static final TextMapSetter<Metadata> SETTER = TraceHeaders::set;

    private static final Metadata.Key<String> TRACEPARENT = key("traceparent");
    private static final Metadata.Key<String> TRACESTATE = key("tracestate");

    private TraceHeaders() {}

    private static @Nullable String get(@Nullable Metadata headers, String name) {
        return headers == null ? null : headers.get(of(name));
    }

    private static void set(@Nullable Metadata headers, String name, String value) {
        if (headers != null) {
            headers.put(of(name), value);
        }
    }

    private static Metadata.Key<String> of(String name) {
        return switch (name) {
            case "traceparent" -> TRACEPARENT;
            case "tracestate" -> TRACESTATE;
            default -> key(name);
        };
    }

    private static Metadata.Key<String> key(String name) {
        return Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER);
    }
}

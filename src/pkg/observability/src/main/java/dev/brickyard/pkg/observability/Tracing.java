package dev.brickyard.pkg.observability;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import org.jspecify.annotations.Nullable;

import dev.brickyard.pkg.config.ServiceInfo;
import dev.brickyard.pkg.lifecycle.Managed;

/** OpenTelemetry tracing: always propagates W3C trace context, and exports spans if an endpoint is configured. */
public final class Tracing implements Managed {
    private final OpenTelemetry openTelemetry;
    private final @Nullable SpanExport export;

    /** Creates tracing for {@code service}. Without an endpoint, no spans are exported and no class of the SDK is loaded. */
    public Tracing(TracingConfig config, ServiceInfo service) {
        if (config.endpoint().isPresent()) {
            export = SpanExport.open(config.endpoint().get(), config, service);
            openTelemetry = export.openTelemetry();
        } else {
            export = null;
            openTelemetry =
                    OpenTelemetry.propagating(ContextPropagators.create(W3CTraceContextPropagator.getInstance()));
        }
    }

    /** Returns the tracers and propagators, which can be used before {@link #start}. */
    public OpenTelemetry openTelemetry() {
        return openTelemetry;
    }

    @Override
    public String name() {
        return "tracing";
    }

    /** Exports the remaining spans, for at most five seconds. */
    @Override
    public void stop() {
        if (export != null) {
            export.close();
        }
    }
}

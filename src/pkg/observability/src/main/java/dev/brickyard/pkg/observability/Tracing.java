package dev.brickyard.pkg.observability;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import org.jspecify.annotations.Nullable;

import dev.brickyard.pkg.config.ServiceInfo;
import dev.brickyard.pkg.lifecycle.Managed;

/** OpenTelemetry for one service: always passes W3C trace context on, and sends spans once an endpoint is set. */
public final class Tracing implements Managed {
    private final OpenTelemetry openTelemetry;
    private final @Nullable SpanExport export;

    /** Sends nothing if {@code config} has no endpoint; then no class of the SDK is loaded. */
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

    /** The entry to tracers and propagators, usable from the construction on. */
    public OpenTelemetry openTelemetry() {
        return openTelemetry;
    }

    @Override
    public String name() {
        return "tracing";
    }

    /** Sends what is left, for at most five seconds. */
    @Override
    public void stop() {
        if (export != null) {
            export.close();
        }
    }
}

package dev.brickyard.pkg.observability;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.opentelemetry.sdk.resources.Resource;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import dev.brickyard.pkg.config.Secret;
import dev.brickyard.pkg.config.ServiceInfo;

/** Exports spans with the SDK. A separate class, so that the SDK is loaded only by services that export spans. */
final class SpanExport {
    private static final long FLUSH_SECONDS = 5;

    private final OpenTelemetrySdk sdk;

    private SpanExport(OpenTelemetrySdk sdk) {
        this.sdk = sdk;
    }

    static SpanExport open(String endpoint, TracingConfig config, ServiceInfo service) {
        var resource = Resource.create(Attributes.builder()
                .put("service.name", service.name())
                .put("service.version", ServiceVersion.current())
                .put("deployment.environment.name", service.environment())
                .build());
        return new SpanExport(AutoConfiguredOpenTelemetrySdk.builder()
                .disableShutdownHook()
                .addPropertiesCustomizer(environment -> properties(endpoint, config))
                .addResourceCustomizer((detected, properties) -> detected.merge(resource))
                .build()
                .getOpenTelemetrySdk());
    }

    private static Map<String, String> properties(String endpoint, TracingConfig config) {
        return Map.of(
                "otel.exporter.otlp.endpoint", endpoint,
                "otel.exporter.otlp.headers",
                        config.headers().map(Secret::reveal).orElse(""),
                "otel.exporter.otlp.protocol", "http/protobuf",
                "otel.logs.exporter", "none",
                "otel.metrics.exporter", "none",
                "otel.propagators", "tracecontext",
                "otel.traces.exporter", "otlp",
                "otel.traces.sampler", "parentbased_traceidratio",
                "otel.traces.sampler.arg", Double.toString(config.samplerRatio()));
    }

    OpenTelemetry openTelemetry() {
        return sdk;
    }

    void close() {
        if (!sdk.getSdkTracerProvider()
                .shutdown()
                .join(FLUSH_SECONDS, TimeUnit.SECONDS)
                .isSuccess()) {
            throw new IllegalStateException("cannot export the remaining spans");
        }
    }
}

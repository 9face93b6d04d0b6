package dev.brickyard.pkg.observability;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

import dev.brickyard.pkg.config.Secret;
import dev.brickyard.pkg.config.ServiceInfo;

/** The part of tracing that needs the SDK, apart so that only a service that sends spans loads it. */
final class SpanExport {
    private static final long FLUSH_SECONDS = 5;

    private final SdkTracerProvider provider;

    private SpanExport(SdkTracerProvider provider) {
        this.provider = provider;
    }

    static SpanExport open(String endpoint, TracingConfig config, ServiceInfo service) {
        var processor = BatchSpanProcessor.builder(exporter(endpoint, config)).build();
        var provider = SdkTracerProvider.builder()
                .setResource(Resource.getDefault().merge(Resource.create(attributes(service))))
                .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(config.samplerRatio())))
                .addSpanProcessor(processor)
                .build();
        return new SpanExport(provider);
    }

    private static SpanExporter exporter(String endpoint, TracingConfig config) {
        var base = endpoint.endsWith("/") ? endpoint : endpoint + "/";
        var exporter = OtlpHttpSpanExporter.builder().setEndpoint(base + "v1/traces");
        for (var header : config.headers().map(Secret::reveal).orElse("").split(",", -1)) {
            var equals = header.indexOf('=');
            if (equals > 0) {
                var value = URLDecoder.decode(header.substring(equals + 1).strip(), StandardCharsets.UTF_8);
                exporter.addHeader(header.substring(0, equals).strip(), value);
            }
        }
        return exporter.build();
    }

    private static Attributes attributes(ServiceInfo service) {
        return Attributes.of(
                AttributeKey.stringKey("service.name"), service.name(),
                AttributeKey.stringKey("deployment.environment.name"), service.environment());
    }

    OpenTelemetry openTelemetry(ContextPropagators propagators) {
        return OpenTelemetrySdk.builder()
                .setTracerProvider(provider)
                .setPropagators(propagators)
                .build();
    }

    void close() {
        if (!provider.shutdown().join(FLUSH_SECONDS, TimeUnit.SECONDS).isSuccess()) {
            throw new IllegalStateException("the last spans were not sent");
        }
    }
}

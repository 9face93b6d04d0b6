package dev.brickyard.pkg.observability;

import dagger.Binds;
import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.inject.Singleton;

import dev.brickyard.pkg.config.ServiceInfo;
import dev.brickyard.pkg.lifecycle.Stage;
import dev.brickyard.pkg.lifecycle.StartStep;

/** Provides metrics, including JVM metrics, and traces. */
@Module
public interface ObservabilityModule {
    /** Provides the registry of all metrics. */
    @Provides
    @Singleton
    static PrometheusMeterRegistry metrics(ServiceInfo service) {
        return Metrics.create(service.name());
    }

    /** Provides the same registry to components that only add metrics. */
    @Binds
    MeterRegistry registry(PrometheusMeterRegistry metrics);

    /** Provides tracing; spans are exported if an endpoint is configured. */
    @Provides
    @Singleton
    static Tracing tracing(TracingConfig config, ServiceInfo service) {
        return new Tracing(config, service);
    }

    /** Starts tracing first and stops it last. */
    @Provides
    @IntoSet
    static StartStep tracingStep(Tracing tracing) {
        return Stage.TELEMETRY.starts(tracing);
    }

    /** Adds JVM metrics in the background. */
    @Provides
    @IntoSet
    static StartStep jvmMetricsStep(MeterRegistry metrics) {
        return Stage.BACKGROUND.starts(new JvmMetrics(metrics));
    }
}

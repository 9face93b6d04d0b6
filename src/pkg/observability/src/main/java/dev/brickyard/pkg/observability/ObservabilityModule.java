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

/** Metrics, those of the JVM included, and traces. */
@Module
public interface ObservabilityModule {
    /** The registry of all metrics. */
    @Provides
    @Singleton
    static PrometheusMeterRegistry metrics(ServiceInfo service) {
        return Metrics.create(service.name());
    }

    /** The same registry, for parts that only add to it. */
    @Binds
    MeterRegistry registry(PrometheusMeterRegistry metrics);

    /** Traces, sent if the configuration has an endpoint. */
    @Provides
    @Singleton
    static Tracing tracing(TracingConfig config, ServiceInfo service) {
        return new Tracing(config, service);
    }

    /** Spans of all later parts have somewhere to go. */
    @Provides
    @IntoSet
    static StartStep tracingStep(Tracing tracing) {
        return Stage.TELEMETRY.starts(tracing);
    }

    /** The JVM's metrics follow a little later. */
    @Provides
    @IntoSet
    static StartStep jvmMetricsStep(MeterRegistry metrics) {
        return Stage.BACKGROUND.starts(new JvmMetrics(metrics));
    }
}

package ${package}.cmd;

import dagger.Binds;
import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoMap;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.inject.Singleton;

import ${pkgPackage}.lifecycle.Managed;
import ${pkgPackage}.observability.JvmMetrics;
import ${pkgPackage}.observability.Metrics;
import ${pkgPackage}.observability.Tracing;
import ${package}.internal.config.ServiceConfig;

/** Metrics and traces. */
@Module
interface ObservabilityModule {
    @Provides
    @Singleton
    static PrometheusMeterRegistry metrics(ServiceConfig config) {
        return Metrics.create(config.service().name());
    }

    @Binds
    MeterRegistry anyMetrics(PrometheusMeterRegistry metrics);

    @Provides
    @Singleton
    static Tracing tracing(ServiceConfig config) {
        return new Tracing(config.tracing(), config.service());
    }

    @Binds
    @IntoMap
    @StartsAt(Stage.TRACING)
    Managed start(Tracing tracing);

    @Provides
    @IntoMap
    @StartsAt(Stage.JVM_METRICS)
    static Managed jvmMetrics(MeterRegistry metrics) {
        return new JvmMetrics(metrics);
    }
}

package ${package}.cmd;

import dagger.Binds;
import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoMap;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.inject.Singleton;

import ${pkgPackage}.http.OperationsServer;
import ${pkgPackage}.lifecycle.HealthMonitor;
import ${pkgPackage}.lifecycle.Managed;
import ${package}.internal.config.ServiceConfig;

/** The HTTP server that tells health and metrics. */
@Module
interface HttpModule {
    @Provides
    @Singleton
    static OperationsServer server(ServiceConfig config, HealthMonitor health, PrometheusMeterRegistry metrics) {
        return new OperationsServer(config.http(), health, metrics);
    }

    @Binds
    @IntoMap
    @StartsAt(Stage.OPERATIONS)
    Managed start(OperationsServer server);
}

package ${package}.cmd;

import dagger.Binds;
import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoMap;
import dagger.multibindings.Multibinds;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.inject.Singleton;
import java.util.Set;

import ${pkgPackage}.http.OperationsServer;
import ${pkgPackage}.lifecycle.HealthCheck;
import ${pkgPackage}.lifecycle.HealthMonitor;
import ${pkgPackage}.lifecycle.Managed;
import ${package}.internal.config.ServiceConfig;

/** Health of all parts, and the HTTP server that tells it and the metrics. */
@Module
interface OperationsModule {
    @Multibinds
    Set<HealthCheck> healthChecks();

    @Provides
    @Singleton
    static HealthMonitor health(ServiceConfig config, Set<HealthCheck> checks) {
        return new HealthMonitor(checks, config.healthInterval());
    }

    @Provides
    @Singleton
    static OperationsServer server(ServiceConfig config, HealthMonitor health, PrometheusMeterRegistry metrics) {
        return new OperationsServer(config.http(), health, metrics);
    }

    @Binds
    @IntoMap
    @StartsAt(Stage.OPERATIONS)
    Managed startServer(OperationsServer server);

    @Binds
    @IntoMap
    @StartsAt(Stage.HEALTH)
    Managed startHealth(HealthMonitor health);
}

package ${package}.cmd;

import dagger.Binds;
import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoMap;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.inject.Singleton;

import ${pkgPackage}.http.HttpServer;
import ${pkgPackage}.lifecycle.HealthMonitor;
import ${pkgPackage}.lifecycle.Managed;
import ${pkgPackage}.observability.Tracing;
import ${package}.internal.config.ServiceConfig;
import ${package}.internal.handlers.http.${entityPackage}.v1.${entity}Routes;
import ${package}.internal.services.v1.${entity}Service;

/** The HTTP server of private endpoints, health and metrics. */
@Module
interface HttpModule {
    @Provides
    @Singleton
    static HttpServer server(
            ServiceConfig config,
            ${entity}Service service,
            HealthMonitor health,
            PrometheusMeterRegistry metrics,
            Tracing tracing) {
        var routes = new ${entity}Routes(service).all();
        return new HttpServer(config.http(), routes, health, metrics, tracing);
    }

    @Binds
    @IntoMap
    @StartsAt(Stage.HTTP)
    Managed start(HttpServer server);
}

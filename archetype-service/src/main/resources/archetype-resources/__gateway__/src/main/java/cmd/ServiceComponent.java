package ${package}.cmd;

import dagger.Component;
import jakarta.inject.Singleton;

import ${pkgPackage}.http.HttpModule;
import ${pkgPackage}.http.ManagementModule;
import ${pkgPackage}.http.docs.DocsModule;
import ${pkgPackage}.http.grpc.HttpGrpcModule;
import ${pkgPackage}.http.ratelimit.RateLimitModule;
import ${pkgPackage}.http.websocket.WebSocketModule;
import ${pkgPackage}.kafka.feed.FeedModule;
import ${pkgPackage}.lifecycle.HealthModule;
import ${pkgPackage}.lifecycle.Lifecycle;
import ${pkgPackage}.lifecycle.LifecycleModule;
import ${pkgPackage}.observability.ObservabilityModule;
import ${pkgPackage}.token.http.TokenHttpModule;
import ${package}.internal.config.ServiceConfig;

/** The parts of this gateway: modules of pkg, one module for each service that it calls, and one for each entity. */
@Singleton
@Component(
        dependencies = ServiceConfig.class,
        modules = {
            LifecycleModule.class,
            HealthModule.class,
            ObservabilityModule.class,
            ManagementModule.class,
            HttpModule.class,
            HttpGrpcModule.class,
            DocsModule.class,
            RateLimitModule.class,
            TokenHttpModule.class,
#if($model.events)
            WebSocketModule.class,
            FeedModule.class,
            EventsModule.class,
#end
#foreach($service in $services)
            ${service.type}Module.class,
#end
#foreach($entity in $entities)
            ${entity}Module.class,
#end
        })
interface ServiceComponent {
    /** Starts and stops all parts. */
    Lifecycle lifecycle();
}

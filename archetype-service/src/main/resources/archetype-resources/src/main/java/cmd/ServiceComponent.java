package ${package}.cmd;

import dagger.BindsInstance;
import dagger.Component;
import jakarta.inject.Singleton;

import ${pkgPackage}.grpc.GrpcServer;
#if($http == "true")
import ${pkgPackage}.http.HttpServer;
#end
import ${pkgPackage}.lifecycle.HealthMonitor;
import ${pkgPackage}.lifecycle.Lifecycle;
import ${package}.internal.config.ServiceConfig;

/** What this service is made of: one module per brick. {@link Stage} says in which order they start. */
@Singleton
@Component(
        modules = {
            ObservabilityModule.class,
            HealthModule.class,
#if($http == "true")
            HttpModule.class,
#end
#if($cache == "redis")
            CacheModule.class,
#end
            DatabaseModule.class,
#if($events == "kafka")
            EventsModule.class,
#end
            ServicesModule.class,
            GrpcModule.class,
            LifecycleModule.class,
        })
public interface ServiceComponent {
    /** Everything, in the order of its start. */
    Lifecycle lifecycle();

    /** Where the rpcs are served. */
    GrpcServer grpcServer();

    /** How the service and what it depends on are. */
    HealthMonitor health();

#if($http == "true")
    /** Where private endpoints, health and metrics are served. */
    HttpServer httpServer();

#end
    /** Builds the service. */
    @Component.Factory
    interface Factory {
        /** Builds it, but starts nothing. */
        ServiceComponent create(@BindsInstance ServiceConfig config);
    }
}

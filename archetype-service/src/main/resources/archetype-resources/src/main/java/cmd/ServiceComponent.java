package ${package}.cmd;

import dagger.Component;
import jakarta.inject.Singleton;

#if($cache == "redis")
import ${pkgPackage}.cache.redis.RedisModule;
#end
import ${pkgPackage}.database.postgres.PostgresModule;
import ${pkgPackage}.grpc.GrpcModule;
import ${pkgPackage}.grpc.GrpcServer;
#if($http == "true")
import ${pkgPackage}.http.HttpModule;
import ${pkgPackage}.http.HttpServer;
#end
#if($events == "kafka")
import ${pkgPackage}.kafka.outbox.OutboxModule;
#end
import ${pkgPackage}.lifecycle.HealthModule;
import ${pkgPackage}.lifecycle.HealthMonitor;
import ${pkgPackage}.lifecycle.Lifecycle;
import ${pkgPackage}.lifecycle.LifecycleModule;
import ${pkgPackage}.observability.ObservabilityModule;
import ${package}.internal.config.ServiceConfig;

/** What this service is made of: the bricks of pkg, each with its part of the config, and what it serves. */
@Singleton
@Component(
        dependencies = ServiceConfig.class,
        modules = {
            LifecycleModule.class,
            HealthModule.class,
            ObservabilityModule.class,
            GrpcModule.class,
#if($http == "true")
            HttpModule.class,
#end
            PostgresModule.class,
#if($cache == "redis")
            RedisModule.class,
#end
#if($events == "kafka")
            OutboxModule.class,
#end
            ${entity}Module.class,
#if($cache == "redis")
            ${entity}CacheModule.class,
#end
#if($http == "true")
            ${entity}HttpModule.class,
#end
        })
public interface ServiceComponent {
    /** Everything that starts and stops. */
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
        ServiceComponent create(ServiceConfig config);
    }
}

package ${package}.cmd;

import dagger.Component;
import jakarta.inject.Singleton;

import ${pkgPackage}.cache.journal.CacheJournalModule;
import ${pkgPackage}.cache.redis.RedisModule;
import ${pkgPackage}.database.postgres.PostgresModule;
import ${pkgPackage}.grpc.GrpcModule;
import ${pkgPackage}.http.HttpModule;
import ${pkgPackage}.http.ManagementModule;
import ${pkgPackage}.kafka.outbox.OutboxModule;
import ${pkgPackage}.lifecycle.HealthModule;
import ${pkgPackage}.lifecycle.Lifecycle;
import ${pkgPackage}.lifecycle.LifecycleModule;
import ${pkgPackage}.observability.ObservabilityModule;
import ${package}.internal.config.ServiceConfig;

/** The parts of this service: modules of pkg, and one module for each entity. */
@Singleton
@Component(
        dependencies = ServiceConfig.class,
        modules = {
            LifecycleModule.class,
            HealthModule.class,
            ObservabilityModule.class,
            ManagementModule.class,
            GrpcModule.class,
#if($model.http)
            HttpModule.class,
#end
            PostgresModule.class,
#if($model.cache)
            RedisModule.class,
            CacheJournalModule.class,
#end
#if($model.events)
            OutboxModule.class,
#end
#foreach($entity in $entities)
            ${entity}Module.class,
#end
        })
interface ServiceComponent {
    /** Starts and stops all parts. */
    Lifecycle lifecycle();
}

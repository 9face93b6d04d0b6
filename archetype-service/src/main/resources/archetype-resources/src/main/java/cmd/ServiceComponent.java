package ${package}.cmd;

import dagger.Component;
import jakarta.inject.Singleton;

#if($cache == "redis")
import ${pkgPackage}.cache.journal.CacheJournalModule;
import ${pkgPackage}.cache.redis.RedisModule;
#end
import ${pkgPackage}.database.postgres.PostgresModule;
import ${pkgPackage}.grpc.GrpcModule;
#if($http == "true")
import ${pkgPackage}.http.HttpModule;
#end
import ${pkgPackage}.http.ManagementModule;
#if($events == "kafka")
import ${pkgPackage}.kafka.outbox.OutboxModule;
#end
import ${pkgPackage}.lifecycle.HealthModule;
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
            ManagementModule.class,
            GrpcModule.class,
#if($http == "true")
            HttpModule.class,
#end
            PostgresModule.class,
#if($cache == "redis")
            RedisModule.class,
            CacheJournalModule.class,
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
interface ServiceComponent {
    /** Everything that starts and stops. */
    Lifecycle lifecycle();
}

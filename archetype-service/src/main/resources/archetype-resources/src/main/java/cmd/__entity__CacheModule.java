package ${package}.cmd;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;

import ${pkgPackage}.cache.redis.RedisCaches;
import ${pkgPackage}.lifecycle.Decorator;
import ${package}.internal.config.ServiceConfig;
import ${package}.internal.entities.${entityPackage}.v1.${entity};
import ${package}.internal.services.v1.${entity}Service;
import ${package}.internal.services.v1.cache.Cached${entity}Service;

/** Answers kept in Redis, by {@code ${service}:${entitySnake}:id:…} and likewise by what else is unique. */
@Module
interface ${entity}CacheModule {
    @Provides
    @IntoSet
#wrapped("    static Decorator<${entity}Service> cached(" ["ServiceConfig config", "RedisCaches caches"] ") {")
        var cache = caches.of(${entity}.class, "${entitySnake}");
        var ttl = config.cacheTtl();
        return new Decorator<>(10, service -> new Cached${entity}Service(service, cache, ttl));
    }
}

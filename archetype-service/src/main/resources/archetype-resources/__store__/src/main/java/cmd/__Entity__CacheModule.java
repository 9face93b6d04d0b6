package ${package}.cmd;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;

import ${pkgPackage}.cache.redis.RedisCaches;
import ${pkgPackage}.lifecycle.Decorator;
import ${package}.internal.config.ServiceConfig;
import ${package}.internal.entities.${entity.packageName}.v1.${entity};
import ${package}.internal.services.v1.${entity}Service;
import ${package}.internal.services.v1.cache.Cached${entity}Service;

/** Caches ${entity.pluralWords} in Redis, under keys such as {@code ${service}:${entity.snake}:id:…}. */
@Module
interface ${entity}CacheModule {
    @Provides
    @IntoSet
    static Decorator<${entity}Service> cached(ServiceConfig config, RedisCaches caches) {
        var cache = caches.of(${entity}.class, "${entity.snake}");
        return new Decorator<>(10, service -> new Cached${entity}Service(service, cache, config.cacheTtl()));
    }
}

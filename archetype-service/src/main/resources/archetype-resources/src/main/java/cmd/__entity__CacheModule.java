package ${package}.cmd;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;
import io.micrometer.core.instrument.MeterRegistry;

import ${pkgPackage}.cache.RecordCodec;
import ${pkgPackage}.cache.redis.RedisCache;
import ${pkgPackage}.cache.redis.RedisConnection;
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
    static Decorator<${entity}Service> cached(
            ServiceConfig config, RedisConnection redis, MeterRegistry metrics) {
        var codec = new RecordCodec<>(${entity}.class);
        var cache = new RedisCache<>(redis, codec, metrics, "${service}:${entitySnake}");
        return new Decorator<>(10, service -> new Cached${entity}Service(service, cache, config.cacheTtl()));
    }
}

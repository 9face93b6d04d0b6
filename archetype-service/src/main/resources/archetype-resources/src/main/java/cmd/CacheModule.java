package ${package}.cmd;

import dagger.Binds;
import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoMap;
import dagger.multibindings.IntoSet;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.function.UnaryOperator;

import ${pkgPackage}.cache.Cache;
import ${pkgPackage}.cache.JsonCodec;
import ${pkgPackage}.cache.redis.RedisCache;
import ${pkgPackage}.cache.redis.RedisConnection;
import ${pkgPackage}.lifecycle.HealthCheck;
import ${pkgPackage}.lifecycle.Managed;
import ${package}.internal.config.ServiceConfig;
import ${package}.internal.entities.${entityPackage}.v1.${entity};
import ${package}.internal.services.v1.${entity}Service;
import ${package}.internal.services.v1.cache.Cached${entity}Service;

/** Redis, and the answers kept there, by {@code ${service}:${entitySnake}:id:…} and likewise by what else is unique. */
@Module
interface CacheModule {
    @Provides
    @Singleton
    static RedisConnection connection(ServiceConfig config) {
        return new RedisConnection(config.cache());
    }

    @Provides
    @Singleton
    static Cache<${entity}> cache(RedisConnection redis, MeterRegistry metrics) {
        var codec = new JsonCodec<>(${entity}.class);
        var name = "${service}:${entitySnake}";
        return new RedisCache<>(redis, codec, metrics, name);
    }

    @Provides
    @IntoSet
#wrapped("    static UnaryOperator<${entity}Service> cached(" ["ServiceConfig config", "Cache<${entity}> cache"] ") {")
        return service -> new Cached${entity}Service(service, cache, config.cacheTtl());
    }

    @Binds
    @IntoMap
    @StartsAt(Stage.CACHE)
    Managed start(RedisConnection redis);

    @Binds
    @IntoSet
    HealthCheck check(RedisConnection redis);
}

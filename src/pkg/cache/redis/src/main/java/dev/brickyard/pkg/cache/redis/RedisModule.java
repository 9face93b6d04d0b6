package dev.brickyard.pkg.cache.redis;

import dagger.Binds;
import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

import dev.brickyard.pkg.config.ServiceInfo;
import dev.brickyard.pkg.lifecycle.HealthCheck;
import dev.brickyard.pkg.lifecycle.Stage;
import dev.brickyard.pkg.lifecycle.StartStep;

/** The caches of the service in Redis, over one connection. */
@Module
public interface RedisModule {
    /** The connection. */
    @Provides
    @Singleton
    static RedisConnection connection(RedisConfig config) {
        return new RedisConnection(config);
    }

    /** Makes the service's caches. */
    @Provides
    @Singleton
    static RedisCaches caches(RedisConnection connection, MeterRegistry metrics, ServiceInfo service) {
        return new RedisCaches(connection, metrics, service.name());
    }

    /** Connects in the background. */
    @Provides
    @IntoSet
    static StartStep step(RedisConnection redis) {
        return Stage.CACHE.starts(redis);
    }

    /** Its health. */
    @Binds
    @IntoSet
    HealthCheck check(RedisConnection redis);
}

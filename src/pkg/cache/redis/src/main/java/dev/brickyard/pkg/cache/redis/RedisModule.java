package dev.brickyard.pkg.cache.redis;

import dagger.Binds;
import dagger.BindsOptionalOf;
import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Optional;

import dev.brickyard.pkg.cache.ChangeFeed;
import dev.brickyard.pkg.config.ServiceInfo;
import dev.brickyard.pkg.lifecycle.HealthCheck;
import dev.brickyard.pkg.lifecycle.Stage;
import dev.brickyard.pkg.lifecycle.StartStep;

/** Dagger module for the service's caches in Redis, which share one connection. */
@Module
public interface RedisModule {
    /** The optional source of changes, bound by another module. */
    @BindsOptionalOf
    ChangeFeed feed();

    /** Provides the connection. */
    @Provides
    @Singleton
    static RedisConnection connection(RedisConfig config, ServiceInfo service, Optional<ChangeFeed> feed) {
        return new RedisConnection(config, service.name(), feed);
    }

    /** Provides the factory of the service's caches. */
    @Provides
    @Singleton
    static RedisCaches caches(RedisConnection connection, MeterRegistry metrics) {
        return new RedisCaches(connection, metrics);
    }

    /** Adds the start step, which connects in the background. */
    @Provides
    @IntoSet
    static StartStep step(RedisConnection redis) {
        return Stage.CACHE.starts(redis);
    }

    /** Adds the health check of the connection. */
    @Binds
    @IntoSet
    HealthCheck check(RedisConnection redis);
}

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

/** The caches of the service in Redis, over one connection. */
@Module
public interface RedisModule {
    /** Where changes are read from, if a module of the service says so. */
    @BindsOptionalOf
    ChangeFeed feed();

    /** The connection. */
    @Provides
    @Singleton
    static RedisConnection connection(RedisConfig config, ServiceInfo service, Optional<ChangeFeed> feed) {
        return new RedisConnection(config, service.name(), feed);
    }

    /** Makes the service's caches. */
    @Provides
    @Singleton
    static RedisCaches caches(RedisConnection connection, MeterRegistry metrics) {
        return new RedisCaches(connection, metrics);
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

package dev.brickyard.pkg.cache.redis;

import dagger.Binds;
import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;
import jakarta.inject.Singleton;

import dev.brickyard.pkg.lifecycle.HealthCheck;
import dev.brickyard.pkg.lifecycle.Stage;
import dev.brickyard.pkg.lifecycle.StartStep;

/** The connection to Redis that all caches of the service share. */
@Module
public interface RedisModule {
    /** The connection. */
    @Provides
    @Singleton
    static RedisConnection connection(RedisConfig config) {
        return new RedisConnection(config);
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

package dev.brickyard.pkg.cache.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dagger.BindsInstance;
import dagger.Component;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.brickyard.pkg.config.ConfigLoader;
import dev.brickyard.pkg.config.ServiceInfo;
import dev.brickyard.pkg.lifecycle.HealthConfig;
import dev.brickyard.pkg.lifecycle.HealthModule;
import dev.brickyard.pkg.lifecycle.HealthMonitor;
import dev.brickyard.pkg.lifecycle.Lifecycle;
import dev.brickyard.pkg.lifecycle.LifecycleModule;
import dev.brickyard.pkg.testing.RedisExtension;
import dev.brickyard.pkg.testing.TestRedis;

@ExtendWith(RedisExtension.class)
class RedisModuleTest {
    @Test
    void connectsWithTheServiceMakesItsCachesAndTellsItsHealth(TestRedis redis) {
        var config = ConfigLoader.load(RedisConfig.class, redis.environment());
        var service = DaggerRedisModuleTest_TestApp.factory()
                .create(
                        new ServiceInfo("test", "local"),
                        config,
                        new HealthConfig(Duration.ofMillis(100)),
                        new SimpleMeterRegistry());

        service.lifecycle().start();
        try {
            assertThat(service.caches().of(Note.class, "note").getOrLoad("1", Duration.ofHours(1), () -> new Note("a")))
                    .isEqualTo(new Note("a"));
            await().untilAsserted(() -> assertThat(service.health().current().components())
                    .hasEntrySatisfying(
                            "redis", found -> assertThat(found.isUp()).isTrue()));
        } finally {
            service.lifecycle().stop();
        }
    }

    @Singleton
    @Component(modules = {HealthModule.class, LifecycleModule.class, RedisModule.class})
    interface TestApp {
        Lifecycle lifecycle();

        HealthMonitor health();

        RedisCaches caches();

        @Component.Factory
        interface Factory {
            TestApp create(
                    @BindsInstance ServiceInfo service,
                    @BindsInstance RedisConfig redis,
                    @BindsInstance HealthConfig health,
                    @BindsInstance MeterRegistry metrics);
        }
    }

    record Note(String text) {}
}

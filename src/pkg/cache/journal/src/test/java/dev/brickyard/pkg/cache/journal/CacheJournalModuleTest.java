package dev.brickyard.pkg.cache.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dagger.Component;
import dagger.Module;
import dagger.Provides;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.brickyard.pkg.cache.Cache;
import dev.brickyard.pkg.cache.redis.RedisCaches;
import dev.brickyard.pkg.cache.redis.RedisConfig;
import dev.brickyard.pkg.cache.redis.RedisModule;
import dev.brickyard.pkg.config.ConfigLoader;
import dev.brickyard.pkg.config.ServiceInfo;
import dev.brickyard.pkg.database.postgres.PostgresConfig;
import dev.brickyard.pkg.database.postgres.PostgresDatabase;
import dev.brickyard.pkg.database.postgres.PostgresModule;
import dev.brickyard.pkg.lifecycle.HealthConfig;
import dev.brickyard.pkg.lifecycle.HealthModule;
import dev.brickyard.pkg.lifecycle.HealthMonitor;
import dev.brickyard.pkg.lifecycle.Lifecycle;
import dev.brickyard.pkg.lifecycle.LifecycleModule;
import dev.brickyard.pkg.testing.LocalProxy;
import dev.brickyard.pkg.testing.PostgresExtension;
import dev.brickyard.pkg.testing.RedisExtension;
import dev.brickyard.pkg.testing.TestDatabase;
import dev.brickyard.pkg.testing.TestRedis;

@ExtendWith({PostgresExtension.class, RedisExtension.class})
class CacheJournalModuleTest {
    /** No process may serve a stale value longer than this. Not more generous, since the README guarantees it. */
    private static final Duration LIMIT = Duration.ofSeconds(10);

    /** The config of a test service: the parts that the Dagger modules need. */
    record TestConfig(ServiceInfo service, HealthConfig health, PostgresConfig database, RedisConfig cache) {}

    record Note(String slug) {}

    @Test
    void noProcessServesWhatWasBeforeTheChangeOfAProcessThatIsCutOff(TestDatabase database, TestRedis redis)
            throws Exception {
        try (var link = LocalProxy.to(Integer.parseInt(redis.environment().getOrDefault("CACHE_PORT", "")));
                var writer = new ServiceProcess(database, redis, Map.of("CACHE_PORT", Integer.toString(link.port())));
                var reader = new ServiceProcess(database, redis, Map.of())) {
            writer.tables.create();
            writer.tables.execute("INSERT INTO notes VALUES ('1', 'old')");
            writer.awaitCache();
            reader.awaitCache();
            // processes that start at the same time may create two epochs at first
            await().untilAsserted(() -> {
                assertThat(reader.read()).isEqualTo("old");
                assertThat(writer.cache.get("id:1")).contains(new Note("old"));
            });

            link.cut();
            writer.tables.execute("UPDATE notes SET slug = 'new' WHERE id = '1'");
            writer.cache.invalidate(List.of("id:1"));

            assertThat(writer.read()).isEqualTo("new");
            await().atMost(LIMIT).until(() -> reader.read().equals("new"));
            assertThat(reader.read()).isEqualTo("new");
        }
    }

    /** One process of a service. */
    private static final class ServiceProcess implements AutoCloseable {
        final TestApp app;
        final TestJournal tables;
        final Cache<Note> cache;

        ServiceProcess(TestDatabase database, TestRedis redis, Map<String, String> settings) {
            var environment = new HashMap<>(Map.of("SERVICE_NAME", "test", "HEALTH_INTERVAL", "100ms"));
            environment.putAll(database.environment());
            environment.putAll(redis.environment());
            environment.putAll(settings);
            app = DaggerCacheJournalModuleTest_TestApp.factory()
                    .create(ConfigLoader.load(TestConfig.class, environment));
            app.lifecycle().start();
            tables = new TestJournal(app.database().writer());
            cache = app.caches().of(Note.class, "note");
        }

        void awaitCache() {
            await().untilAsserted(() -> assertThat(app.health().current().components())
                    .hasEntrySatisfying(
                            "redis", state -> assertThat(state.isUp()).isTrue()));
        }

        String read() {
            return cache.getOrLoad("id:1", Duration.ofHours(1), this::load).slug();
        }

        private Note load() {
            try {
                return new Note(tables.ask("SELECT slug FROM notes WHERE id = '1'"));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            app.lifecycle().stop();
        }
    }

    @Singleton
    @Component(
            dependencies = TestConfig.class,
            modules = {
                CacheJournalModule.class,
                HealthModule.class,
                LifecycleModule.class,
                PostgresModule.class,
                RedisModule.class,
                Metrics.class
            })
    interface TestApp {
        Lifecycle lifecycle();

        HealthMonitor health();

        PostgresDatabase database();

        RedisCaches caches();

        @Component.Factory
        interface Factory {
            TestApp create(TestConfig config);
        }
    }

    @Module
    interface Metrics {
        @Provides
        @Singleton
        static MeterRegistry metrics() {
            return new SimpleMeterRegistry();
        }
    }
}

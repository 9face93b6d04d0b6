package dev.brickyard.pkg.kafka.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dagger.Component;
import dagger.Module;
import dagger.Provides;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.brickyard.pkg.config.ConfigLoader;
import dev.brickyard.pkg.config.ServiceInfo;
import dev.brickyard.pkg.database.postgres.PostgresConfig;
import dev.brickyard.pkg.database.postgres.PostgresDatabase;
import dev.brickyard.pkg.database.postgres.PostgresModule;
import dev.brickyard.pkg.kafka.KafkaProducerConfig;
import dev.brickyard.pkg.kafka.testing.KafkaExtension;
import dev.brickyard.pkg.kafka.testing.TestKafka;
import dev.brickyard.pkg.lifecycle.HealthConfig;
import dev.brickyard.pkg.lifecycle.HealthModule;
import dev.brickyard.pkg.lifecycle.HealthMonitor;
import dev.brickyard.pkg.lifecycle.Lifecycle;
import dev.brickyard.pkg.lifecycle.LifecycleModule;
import dev.brickyard.pkg.testing.PostgresExtension;
import dev.brickyard.pkg.testing.TestDatabase;

@ExtendWith({PostgresExtension.class, KafkaExtension.class})
class OutboxModuleTest {
    /** The config of a test service: the parts that the Dagger modules need. */
    record TestConfig(
            ServiceInfo service,
            HealthConfig health,
            PostgresConfig database,
            KafkaProducerConfig kafka,
            OutboxConfig outbox) {}

    @Test
    void relaysWhatTheDatabaseHoldsWhileTheServiceRuns(TestDatabase database, TestKafka kafka) throws Exception {
        var environment = new HashMap<>(Map.of("SERVICE_NAME", "test", "HEALTH_INTERVAL", "100ms"));
        environment.putAll(database.environment());
        environment.putAll(kafka.environment());
        var service = DaggerOutboxModuleTest_TestApp.factory().create(ConfigLoader.load(TestConfig.class, environment));

        service.lifecycle().start();
        try {
            var outbox = new TestOutbox(service.database());
            outbox.create();
            outbox.execute(
                    "INSERT INTO event_outbox (topic, key, type, payload) VALUES ('wired', 'one', 'created', '{}')");

            assertThat(kafka.read("wired", "one", 1)).hasSize(1);
            await().untilAsserted(() -> assertThat(service.health().current().components())
                    .hasEntrySatisfying(
                            "postgres", postgres -> assertThat(postgres.isUp()).isTrue())
                    .hasEntrySatisfying(
                            "kafka", broker -> assertThat(broker.isUp()).isTrue()));
        } finally {
            service.lifecycle().stop();
        }
    }

    @Singleton
    @Component(
            dependencies = TestConfig.class,
            modules = {
                HealthModule.class,
                LifecycleModule.class,
                OutboxModule.class,
                PostgresModule.class,
                Metrics.class
            })
    interface TestApp {
        Lifecycle lifecycle();

        HealthMonitor health();

        PostgresDatabase database();

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

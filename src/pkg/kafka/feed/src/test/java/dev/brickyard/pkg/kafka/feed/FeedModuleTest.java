package dev.brickyard.pkg.kafka.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dagger.Component;
import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoMap;
import dagger.multibindings.StringKey;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.brickyard.pkg.config.ConfigLoader;
import dev.brickyard.pkg.config.ServiceInfo;
import dev.brickyard.pkg.kafka.Event;
import dev.brickyard.pkg.kafka.EventProducer;
import dev.brickyard.pkg.kafka.KafkaProducerConfig;
import dev.brickyard.pkg.kafka.testing.KafkaExtension;
import dev.brickyard.pkg.kafka.testing.TestKafka;
import dev.brickyard.pkg.lifecycle.HealthConfig;
import dev.brickyard.pkg.lifecycle.HealthModule;
import dev.brickyard.pkg.lifecycle.HealthMonitor;
import dev.brickyard.pkg.lifecycle.Lifecycle;
import dev.brickyard.pkg.lifecycle.LifecycleModule;
import dev.brickyard.pkg.token.TokenConfig;
import dev.brickyard.pkg.token.TokenModule;

@ExtendWith(KafkaExtension.class)
class FeedModuleTest {
    private static final String TOPIC = "feed-wired";

    /** The config of a test service: the parts that the Dagger modules need. */
    record TestConfig(
            ServiceInfo service, HealthConfig health, KafkaProducerConfig kafka, FeedConfig feed, TokenConfig token) {}

    @Test
    void deliversWhileTheServiceRuns(TestKafka kafka) throws Exception {
        var environment = new HashMap<>(Map.of(
                "SERVICE_NAME", "user-gtw",
                "HEALTH_INTERVAL", "100ms",
                "TOKEN_ISSUER", "auth",
                "TOKEN_AUDIENCE", "notes",
                "TOKEN_SIGNING_KEY", "a:" + Base64.getEncoder().encodeToString(new byte[32])));
        environment.putAll(kafka.environment());
        var config = ConfigLoader.load(TestConfig.class, environment);
        var service = DaggerFeedModuleTest_TestApp.factory().create(config);

        service.lifecycle().start();
        try {
            await().untilAsserted(() -> assertThat(service.health().current().components())
                    .hasEntrySatisfying(
                            "kafka-feed", feed -> assertThat(feed.isUp()).isTrue()));
            var listener = new RecordedFeed();
            service.feed().subscribe(Set.of("a"), null, listener);
            var producer = new EventProducer(config.kafka(), "note-svc");
            producer.send(List.of(new Event(TOPIC, "a", "note.created", "{}")));
            producer.stop();

            await().until(() -> !listener.events().isEmpty());
            assertThat(service.socket()).isNotNull();
        } finally {
            service.lifecycle().stop();
        }
    }

    @Singleton
    @Component(
            dependencies = TestConfig.class,
            modules = {
                FeedModule.class,
                HealthModule.class,
                LifecycleModule.class,
                TokenModule.class,
                ServiceModule.class
            })
    interface TestApp {
        Lifecycle lifecycle();

        HealthMonitor health();

        EventFeed feed();

        EventSocket socket();

        @Component.Factory
        interface Factory {
            TestApp create(TestConfig config);
        }
    }

    @Module
    interface ServiceModule {
        @Provides
        @Singleton
        static MeterRegistry metrics() {
            return new SimpleMeterRegistry();
        }

        @Provides
        static FeedAccess access() {
            return (caller, key) -> true;
        }

        @Provides
        @IntoMap
        @StringKey(TOPIC)
        static FeedMapping notes() {
            return event -> List.of(new FeedEvent(String.valueOf(event.key()), event.payload()));
        }
    }
}

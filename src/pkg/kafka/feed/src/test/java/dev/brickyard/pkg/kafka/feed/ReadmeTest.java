package dev.brickyard.pkg.kafka.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.brickyard.pkg.config.ConfigLoader;
import dev.brickyard.pkg.http.websocket.WebSocketRoute;
import dev.brickyard.pkg.json.Json;
import dev.brickyard.pkg.kafka.Event;
import dev.brickyard.pkg.kafka.EventProducer;
import dev.brickyard.pkg.kafka.KafkaProducerConfig;
import dev.brickyard.pkg.kafka.ReceivedEvent;
import dev.brickyard.pkg.kafka.testing.KafkaExtension;
import dev.brickyard.pkg.kafka.testing.TestKafka;
import dev.brickyard.pkg.token.TokenConfig;
import dev.brickyard.pkg.token.Tokens;

@ExtendWith(KafkaExtension.class)
class ReadmeTest {
    record UserEvent(String id, String username, String email) {}

    record PublicUser(String id, String username) {}

    static List<FeedEvent> forClients(ReceivedEvent event) {
        var user = Json.read(event.payload(), UserEvent.class);
        return List.of(new FeedEvent(user.id(), Json.write(new PublicUser(user.id(), user.username()))));
    }

    @Test
    void deliversEvents(TestKafka kafka) throws Exception {
        var environment = new HashMap<>(kafka.environment());
        environment.put("TOKEN_ISSUER", "auth");
        environment.put("TOKEN_AUDIENCE", "notes");
        environment.put("TOKEN_SIGNING_KEY", "a:" + Base64.getEncoder().encodeToString(new byte[32]));
        var config = ConfigLoader.load(FeedConfig.class, environment);
        var tokens =
                Tokens.of(ConfigLoader.load(TokenConfig.class, environment)).orElseThrow();
        var meters = new SimpleMeterRegistry();

        var mappings = Map.<String, FeedMapping>of("user-store-svc.user.v1", ReadmeTest::forClients);
        var feed = new EventFeed(config, "user-gtw", mappings, meters);
        var socket = new EventSocket(config, feed, tokens, (caller, key) -> key.startsWith("channel_"));
        var route = new WebSocketRoute("/ws/v1", socket);

        assertThat(route.path()).isEqualTo("/ws/v1");
        feed.start();
        await().ignoreExceptions().until(() -> {
            feed.check();
            return true;
        });
        var listener = new RecordedFeed();
        feed.subscribe(Set.of("user_1"), null, listener);
        var producer = new EventProducer(ConfigLoader.load(KafkaProducerConfig.class, environment), "user-store-svc");
        var payload = "{\"id\":\"user_1\",\"username\":\"anna\",\"email\":\"anna@example.com\"}";
        producer.send(List.of(new Event("user-store-svc.user.v1", "user_1", "user.created", payload)));

        await().until(() -> !listener.events().isEmpty());
        assertThat(listener.texts()).containsExactly("{\"id\":\"user_1\",\"username\":\"anna\"}");
        producer.stop();
        feed.stop();
    }
}

package dev.brickyard.pkg.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.brickyard.pkg.config.ConfigLoader;
import dev.brickyard.pkg.kafka.testing.KafkaExtension;
import dev.brickyard.pkg.kafka.testing.LocalKafka;
import dev.brickyard.pkg.kafka.testing.TestKafka;
import dev.brickyard.pkg.kafka.testing.TestKafka.Message;

@ExtendWith(KafkaExtension.class)
class FencedProducerTest {
    @Test
    void sendsEventsInOrder(TestKafka kafka) throws Exception {
        var events = IntStream.rangeClosed(1, 500)
                .mapToObj(i -> new Event("fenced-order", "key", "note.created", "{\"n\": " + i + "}", i))
                .toList();
        var producer = producer(kafka.environment());

        producer.open("order");
        assertThat(producer.send(events.subList(0, 250))).isEmpty();
        assertThat(producer.send(events.subList(250, 500))).isEmpty();
        producer.stop();

        assertThat(kafka.read("fenced-order", 500))
                .isEqualTo(events.stream()
                        .map(event -> new Message(event.key(), event.type(), event.payload()))
                        .toList());
        producer.check();
    }

    @Test
    void isNotHeardOnceAnotherOfItsNameWasOpened(TestKafka kafka) throws Exception {
        var frozen = producer(kafka.environment());
        frozen.open("fence");
        frozen.send(List.of(event("fenced", "1")));

        var next = producer(kafka.environment());
        next.open("fence");
        next.send(List.of(event("fenced", "2")));

        assertThatThrownBy(() -> frozen.send(List.of(event("fenced", "1")))).isInstanceOf(FencedException.class);
        assertThat(frozen.isOpen()).isFalse();
        next.send(List.of(event("fenced", "3")));
        assertThat(kafka.read("fenced", 3)).extracting(Message::payload).containsExactly("1", "2", "3");
        next.stop();
    }

    @Test
    void namesTheEventThatKafkaRefusesAndKeepsNone(TestKafka kafka) throws Exception {
        var producer = producer(kafka.environment());
        producer.open("large");
        var large = new Event("refused", "large", "note.created", "x".repeat(2_000_000));

        var refusals = producer.send(List.of(event("refused", "1"), large, event("refused", "2")));

        assertThat(refusals).hasSize(1);
        assertThat(refusals.get(0).event()).isEqualTo(large);
        assertThat(refusals.get(0).wholeTopic()).isFalse();
        assertThat(refusals.get(0).reason()).contains("max.request.size");
        assertThat(producer.send(List.of(event("refused", "3")))).isEmpty();
        assertThat(kafka.read("refused", 1)).extracting(Message::payload).containsExactly("3");
        producer.stop();
    }

    @Test
    void doesNotTakeAMissingKafkaForAMissingTopic() throws Exception {
        try (var kafka = LocalKafka.start()) {
            var environment = new HashMap<>(kafka.environment());
            environment.put("KAFKA_TIMEOUT", "2s");
            var producer = producer(environment);
            await().ignoreExceptionsInstanceOf(KafkaDownException.class).untilAsserted(() -> producer.open("down"));

            kafka.stopServer();

            assertThatThrownBy(() -> producer.send(List.of(event("never-seen", "1"))))
                    .isInstanceOf(KafkaDownException.class);
            assertThatThrownBy(producer::check).isInstanceOf(KafkaDownException.class);
            producer.stop();
        }
    }

    @Test
    void tellsInOneLineWhyItCannotBeMade() {
        var producer = producer(Map.of(
                "KAFKA_CLUSTER_URL", "localhost:1", "KAFKA_TLS", "true", "KAFKA_TLS_AUTHORITIES", "/nowhere/ca.pem"));

        assertThatThrownBy(() -> producer.open("broken"))
                .isInstanceOf(KafkaDownException.class)
                .hasMessageContaining("Failed to construct kafka producer")
                .hasMessageContaining("/nowhere/ca.pem")
                .hasMessageNotContaining("\n");
        assertThatThrownBy(producer::check)
                .isInstanceOf(KafkaDownException.class)
                .hasMessageContaining("/nowhere/ca.pem");
    }

    private static Event event(String topic, String payload) {
        return new Event(topic, "key", "note.created", payload);
    }

    private static FencedProducer producer(Map<String, String> environment) {
        return new FencedProducer(ConfigLoader.load(KafkaProducerConfig.class, new HashMap<>(environment)), "note-svc");
    }
}

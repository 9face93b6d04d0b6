package dev.brickyard.pkg.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
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
class EventProducerTest {
    @Test
    void sendsEventsInOrder(TestKafka kafka) throws Exception {
        var events = IntStream.range(0, 500)
                .mapToObj(i -> new Event("ordered", "key", "note.created", "{\"n\": " + i + "}"))
                .toList();
        var producer = producer(kafka.environment());

        producer.send(events.subList(0, 250));
        producer.send(events.subList(250, 500));
        producer.stop();

        assertThat(kafka.read("ordered", 500))
                .isEqualTo(events.stream()
                        .map(event -> new Message(event.key(), event.type(), event.payload()))
                        .toList());
        producer.check();
    }

    @Test
    void tellsThatKafkaIsDownAndRecovers() throws Exception {
        try (var kafka = LocalKafka.start()) {
            var environment = new HashMap<>(kafka.environment());
            environment.put("KAFKA_TIMEOUT", "2s");
            var producer = producer(environment);
            var event = new Event("notes", "key", "note.created", "{}");
            sendAtLast(producer, event);

            kafka.stopServer();
            assertThatThrownBy(() -> producer.send(List.of(event))).isInstanceOf(KafkaDownException.class);
            assertThatThrownBy(producer::check).isInstanceOf(KafkaDownException.class);

            kafka.startServer();
            sendAtLast(producer, event);
            assertThatCode(producer::check).doesNotThrowAnyException();
            producer.stop();
            assertThat(new TestKafka(kafka.address()).read("notes", 2)).hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void connectsToNothingBeforeTheFirstEvent() {
        var producer = producer(Map.of("KAFKA_CLUSTER_URL", "localhost:1"));

        producer.start();
        assertThatCode(producer::check).doesNotThrowAnyException();
        producer.stop();
    }

    /** Retries until it succeeds, since a busy machine may exceed the short timeout. */
    private static void sendAtLast(EventProducer producer, Event event) {
        await().ignoreExceptionsInstanceOf(KafkaDownException.class).untilAsserted(() -> producer.send(List.of(event)));
    }

    private static EventProducer producer(Map<String, String> environment) {
        return new EventProducer(ConfigLoader.load(KafkaProducerConfig.class, environment), "note-svc");
    }
}

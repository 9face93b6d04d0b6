package dev.brickyard.pkg.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
            var producer = producer(kafka.environment());
            var event = new Event("notes", "key", "note.created", "{}");
            producer.send(List.of(event));

            kafka.stopServer();
            assertThatThrownBy(() -> producer.send(List.of(event))).isInstanceOf(KafkaDownException.class);
            assertThatThrownBy(producer::check).isInstanceOf(KafkaDownException.class);

            kafka.startServer();
            producer.send(List.of(event));
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

    private static EventProducer producer(Map<String, String> environment) {
        var all = new HashMap<>(environment);
        all.put("KAFKA_TIMEOUT", "2s");
        return new EventProducer(ConfigLoader.load(KafkaProducerConfig.class, all), "note-svc");
    }
}

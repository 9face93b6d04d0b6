package dev.brickyard.pkg.kafka;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.brickyard.pkg.config.ConfigLoader;
import dev.brickyard.pkg.kafka.testing.KafkaExtension;
import dev.brickyard.pkg.kafka.testing.TestKafka;

@ExtendWith(KafkaExtension.class)
class ReadmeTest {
    @Test
    void sendsAndReceives(TestKafka kafka) throws Exception {
        var producerConfig = ConfigLoader.load(KafkaProducerConfig.class, kafka.environment());
        var consumerConfig = ConfigLoader.load(KafkaConsumerConfig.class, kafka.environment());
        var meters = new SimpleMeterRegistry();
        var index = ConcurrentHashMap.<String>newKeySet();

        var producer = new EventProducer(producerConfig, "note-svc");
        producer.send(List.of(new Event("note-svc.note.v1", "note_1", "note.created", "{\"title\":\"Hello\"}")));

        var consumer = new EventConsumer(consumerConfig, "search-svc", Set.of("note-svc.note.v1"), meters, event -> {
            index.add(event.payload()); // a set, so a repeated event has no effect
        });

        consumer.start();
        await().until(() -> index.contains("{\"title\":\"Hello\"}"));
        consumer.stop();
        producer.stop();
    }
}

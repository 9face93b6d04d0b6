package dev.brickyard.pkg.kafka.testing;

import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** The service in the README's example: sends an event for each new note. */
record NoteService(Map<String, String> environment) {
    void create(String title) {
        var properties = Map.<String, Object>of("bootstrap.servers", environment.getOrDefault("KAFKA_CLUSTER_URL", ""));
        try (var producer = new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer())) {
            var unused = producer.send(new ProducerRecord<>("note-svc.note.v1", "note_1", title));
        }
    }
}

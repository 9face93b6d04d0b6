package dev.brickyard.pkg.kafka;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * An event to send to Kafka.
 *
 * @param topic target topic
 * @param key id of the entity concerned; events with the same key stay in order
 * @param type event type, such as {@code note.created}, sent as a header so that consumers can filter without parsing
 *     the payload
 * @param payload JSON
 * @param sequence ascending number of the events of one key; 0 if there is none
 */
public record Event(String topic, String key, String type, String payload, long sequence) {
    /** Name of the header with the type. */
    public static final String TYPE_HEADER = "type";

    /** Name of the header with the sequence in decimal digits; absent if the sequence is 0. */
    public static final String SEQUENCE_HEADER = "sequence";

    /** Creates an event without a sequence. */
    public Event(String topic, String key, String type, String payload) {
        this(topic, key, type, payload, 0);
    }

    ProducerRecord<String, byte[]> message() {
        var message = new ProducerRecord<>(topic, key, bytes(payload));
        message.headers().add(TYPE_HEADER, bytes(type));
        if (sequence != 0) {
            message.headers().add(SEQUENCE_HEADER, bytes(Long.toString(sequence)));
        }
        return message;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

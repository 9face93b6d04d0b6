package dev.brickyard.pkg.kafka;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What is sent to Kafka.
 *
 * @param topic where to
 * @param key what it is about; events of one key stay in order
 * @param type what happened, as a header for those who need not read the payload to know
 * @param payload JSON
 * @param sequence orders the events of one key: the later one has the higher number; 0 if the events have no such order
 */
public record Event(String topic, String key, String type, String payload, long sequence) {
    /** The header that holds the type. */
    public static final String TYPE_HEADER = "type";

    /** The header that holds the sequence in decimal digits; absent if it is 0. */
    public static final String SEQUENCE_HEADER = "sequence";

    /** An event without a sequence. */
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

package dev.brickyard.pkg.kafka;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * An event received from Kafka.
 *
 * @param topic source topic
 * @param key id of the entity concerned; events with the same key arrive in order; null if the message has none
 * @param type event type from the header; empty if the message has none
 * @param payload JSON; empty if the message has no value
 * @param sequence ascending number of the events of one key: skip an event if it is not higher than the last one
 *     applied; 0 if the message has none
 * @param attempt number of the attempt in this process, from 1
 */
public record ReceivedEvent(
        String topic, @Nullable String key, String type, String payload, long sequence, int attempt) {
    /**
     * Reads an event from a Kafka message.
     *
     * @param attempt number of the attempt to handle it, from 1
     */
    public static ReceivedEvent of(ConsumerRecord<String, byte[]> message, int attempt) {
        return new ReceivedEvent(
                message.topic(),
                message.key(),
                header(message, Event.TYPE_HEADER),
                text(message.value()),
                sequence(header(message, Event.SEQUENCE_HEADER)),
                attempt);
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        var header = message.headers().lastHeader(name);
        return text(header == null ? null : header.value());
    }

    private static long sequence(String digits) {
        try {
            return digits.isEmpty() ? 0 : Long.parseLong(digits);
        } catch (NumberFormatException e) {
            // a header with the same name from another producer
            return 0;
        }
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}

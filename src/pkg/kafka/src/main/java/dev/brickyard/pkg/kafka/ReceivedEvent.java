package dev.brickyard.pkg.kafka;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * What came from Kafka.
 *
 * @param topic where from
 * @param key what it is about; events of one key come in order
 * @param type what happened, as the header says; empty where there is none
 * @param payload JSON; empty where the message has no value
 * @param sequence orders the events of one key: skip an event whose sequence is not higher than the last one applied; 0 if
 *     the message has none
 * @param attempt 1 for the first time that this process handles it
 */
public record ReceivedEvent(
        String topic, @Nullable String key, String type, String payload, long sequence, int attempt) {
    static ReceivedEvent of(ConsumerRecord<String, byte[]> message, int attempt) {
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
            // another producer's header of the same name
            return 0;
        }
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}

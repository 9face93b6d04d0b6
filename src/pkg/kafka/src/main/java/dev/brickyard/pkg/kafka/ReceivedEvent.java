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
 * @param attempt 1 for the first time that this process handles it
 */
public record ReceivedEvent(String topic, @Nullable String key, String type, String payload, int attempt) {
    static ReceivedEvent of(ConsumerRecord<String, byte[]> message, int attempt) {
        var type = message.headers().lastHeader(Event.TYPE_HEADER);
        return new ReceivedEvent(
                message.topic(),
                message.key(),
                text(type == null ? null : type.value()),
                text(message.value()),
                attempt);
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}

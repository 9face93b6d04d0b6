package dev.brickyard.pkg.kafka;

import java.nio.charset.StandardCharsets;

/**
 * What is sent to Kafka.
 *
 * @param topic where to
 * @param key what it is about; events of one key stay in order
 * @param type what happened, as a header for those who need not read the payload to know
 * @param payload JSON
 */
public record Event(String topic, String key, String type, String payload) {
    /** The header that holds the type. */
    public static final String TYPE_HEADER = "type";

    byte[] bytes() {
        return payload.getBytes(StandardCharsets.UTF_8);
    }
}

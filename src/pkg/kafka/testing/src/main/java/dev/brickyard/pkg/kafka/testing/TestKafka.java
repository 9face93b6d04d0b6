package dev.brickyard.pkg.kafka.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

import dev.brickyard.pkg.json.Json;

/**
 * A Kafka broker for tests.
 *
 * @param address the bootstrap server, {@code host:port}
 */
public record TestKafka(String address) {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /**
     * A message that was read.
     *
     * @param key key of the message
     * @param type the header {@code type}; empty if absent
     * @param payload value of the message as text
     */
    public record Message(String key, String type, String payload) {
        /**
         * Reads the payload, which is JSON as {@link Json} writes it.
         *
         * @throws IllegalArgumentException if the payload does not fit the type; the message is the reason
         */
        public <T> T as(Class<T> event) {
            return Json.read(payload, event);
        }
    }

    /** Returns the variables of a service that uses this broker, with a timeout long enough for a busy machine. */
    public Map<String, String> environment() {
        return Map.of("KAFKA_CLUSTER_URL", address, "KAFKA_TIMEOUT", "1m");
    }

    /**
     * Reads the committed messages of a topic from its beginning: at least {@code atLeast}, or fewer after two minutes.
     */
    public List<Message> read(String topic, int atLeast) {
        return read(topic, message -> true, atLeast);
    }

    /** Like {@link #read(String, int)}, but only the messages with the given key. */
    public List<Message> read(String topic, String key, int atLeast) {
        return read(topic, message -> key.equals(message.key()), atLeast);
    }

    private List<Message> read(String topic, Predicate<Message> wanted, int atLeast) {
        var messages = new ArrayList<Message>();
        var properties = Map.<String, Object>of(
                "bootstrap.servers",
                address,
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest",
                "isolation.level",
                "read_committed",
                "metadata.max.age.ms",
                "200");
        try (var consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            var end = System.nanoTime() + PATIENCE.toNanos();
            while (messages.size() < atLeast && System.nanoTime() < end) {
                for (var message : consumer.poll(POLL)) {
                    Stream.of(message(message)).filter(wanted).forEach(messages::add);
                }
            }
        }
        return messages;
    }

    private static Message message(ConsumerRecord<String, byte[]> message) {
        var type = message.headers().lastHeader("type");
        return new Message(message.key(), type == null ? "" : text(type.value()), text(message.value()));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}

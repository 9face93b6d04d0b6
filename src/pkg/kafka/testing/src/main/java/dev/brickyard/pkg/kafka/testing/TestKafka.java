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

/**
 * A Kafka broker for tests.
 *
 * @param address host and port
 */
public record TestKafka(String address) {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /**
     * A message as it was read.
     *
     * @param key what it is about
     * @param type the header {@code type}, empty where there is none
     * @param payload its text
     */
    public record Message(String key, String type, String payload) {}

    /** Returns the variables of a service that uses it, patient enough for a machine that is busy with tests. */
    public Map<String, String> environment() {
        return Map.of("KAFKA_CLUSTER_URL", address, "KAFKA_TIMEOUT", "1m");
    }

    /** Returns the committed messages of a topic from its beginning: {@code atLeast} as many, or fewer after two minutes. */
    public List<Message> read(String topic, int atLeast) {
        return read(topic, message -> true, atLeast);
    }

    /** Returns the messages of one key from the topic's beginning, likewise. */
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

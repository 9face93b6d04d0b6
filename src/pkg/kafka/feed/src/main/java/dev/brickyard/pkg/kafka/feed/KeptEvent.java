package dev.brickyard.pkg.kafka.feed;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

import dev.brickyard.pkg.kafka.ReceivedEvent;

/**
 * An event from Kafka with what clients see of it.
 *
 * @param partition the partition from which it was read
 * @param offset its offset in the partition
 * @param entity topic and key of the Kafka message, for which sequences ascend; null if it has no sequence
 * @param sequence the sequence; 0 if it has none
 * @param events what clients see
 */
record KeptEvent(
        PartitionLog partition, long offset, @Nullable Entity entity, long sequence, List<FeedEvent> events) {
    /** The objects of an event and its place in the window, approximately. */
    private static final int OVERHEAD = 300;

    private static final int OVERHEAD_OF_KEY = 200;
    private static final int LATIN_1 = 0xff;

    /** Topic and key of Kafka messages that concern one entity. */
    record Entity(String topic, String key) {}

    static KeptEvent of(PartitionLog partition, long offset, ReceivedEvent source, List<FeedEvent> events) {
        var key = source.key();
        var entity = key == null || source.sequence() == 0 ? null : new Entity(source.topic(), key);
        return new KeptEvent(partition, offset, entity, source.sequence(), List.copyOf(events));
    }

    /** Returns the event with what is seen by a client that follows the given keys. */
    KeptEvent withKeys(Set<String> keys) {
        var seen = events.stream().filter(event -> keys.contains(event.key())).toList();
        return new KeptEvent(partition, offset, entity, sequence, seen);
    }

    /** Returns the approximate size in memory. */
    long bytes() {
        var bytes = (long) OVERHEAD + (entity == null ? 0 : bytes(entity.key()));
        for (var event : events) {
            bytes += OVERHEAD_OF_KEY + bytes(event.key()) + bytes(event.text());
        }
        return bytes;
    }

    /** Returns the size of a text in memory, which the JVM stores with one byte for each character if it can. */
    static long bytes(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) > LATIN_1) {
                return 2L * text.length();
            }
        }
        return text.length();
    }
}

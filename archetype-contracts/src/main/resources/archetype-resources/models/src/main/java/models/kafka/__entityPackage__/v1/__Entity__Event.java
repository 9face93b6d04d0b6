package ${package}.models.kafka.${entity.packageName}.v1;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change of $entity.article ${entity.words}, delivered at least once. The key of the message is the id, so the events of
 * one ${entity.words} are in order.
 *
 * <p>An event that is delivered again may arrive after later ones: skip an event whose sequence is not higher than that of
 * the last event applied to the same ${entity.words}. Read committed messages only ({@code isolation.level=read_committed}).
 *
 * @param eventId the same in every delivery of this event
 * @param sequence increases with each change of the same ${entity.words}; also in the header {@code sequence}. It starts at 1
 *     and has gaps
 * @param type one of the constants below; also in the header {@code type}
 * @param occurredAt time of the change
 * @param before the state before the change; null if created
 * @param after the state after the change; null if deleted
 */
public record ${entity}Event(String eventId, long sequence, String type, Instant occurredAt, @Nullable ${entity}State before, @Nullable ${entity}State after) {
    /** The Kafka topic. */
    public static final String TOPIC = "${service}.${entity.snake}.v1";

    /** The header that holds the type. */
    public static final String TYPE_HEADER = "type";

    /** The header that holds the sequence, in decimal digits. */
    public static final String SEQUENCE_HEADER = "sequence";

    /** The ${entity.words} was created. */
    public static final String CREATED = "${entity.snake}.created";

    /** The ${entity.words} was updated. */
    public static final String UPDATED = "${entity.snake}.updated";

    /** The ${entity.words} was deleted. */
    public static final String DELETED = "${entity.snake}.deleted";
}

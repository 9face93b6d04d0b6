package ${package}.models.kafka.${entityPackage}.v1;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

import ${package}.models.entities.${entityPackage}.v1.${entity};

/**
 * What became of one ${entityWords}. It comes at least once, and in the order of the changes: the message's key is the id.
 *
 * <p>Events that come again may come behind later ones: skip an event whose sequence is not higher than that of the last one
 * applied to the same ${entityWords}. Read committed messages only ({@code isolation.level=read_committed}).
 *
 * @param eventId the same whenever this event comes again
 * @param sequence of two events of one ${entityWords}, the later one has the higher number; also in the message's header
 *     {@code sequence}. It starts at 1, has gaps, and stays below 2^53
 * @param type one of the constants here, also in the message's header {@code type}
 * @param occurredAt when it was changed
 * @param before what it was; null where it was created
 * @param after what it is; null where it was deleted
 */
#set($components = ["String eventId", "long sequence", "String type", "Instant occurredAt"])
#set($ignored = $components.add("@Nullable ${entity} before"))
#set($ignored = $components.add("@Nullable ${entity} after"))
#wrapped("public record ${entity}Event(" $components ") {")
    /** Where the events are. */
    public static final String TOPIC = "${service}.${entitySnake}.v1";

    /** The header that holds the type. */
    public static final String TYPE_HEADER = "type";

    /** The header that holds the sequence, in decimal digits. */
    public static final String SEQUENCE_HEADER = "sequence";

    /** There is one more. */
    public static final String CREATED = "${entitySnake}.created";

    /** A field has another value. */
    public static final String UPDATED = "${entitySnake}.updated";

    /** It is gone for good. */
    public static final String DELETED = "${entitySnake}.deleted";
}

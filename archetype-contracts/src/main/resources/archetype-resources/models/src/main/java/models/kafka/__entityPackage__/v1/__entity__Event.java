package ${package}.models.kafka.${entityPackage}.v1;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

import ${package}.models.entities.${entityPackage}.v1.${entity};

/**
 * What became of one ${entityWords}. It comes at least once, and in the order of the changes: the message's key is the id.
 *
 * @param eventId the same whenever this event comes again
 * @param type one of the constants here, also in the message's header {@code type}
 * @param occurredAt when it was changed
 * @param before what it was; null where it was created
 * @param after what it is; null where it was deleted
 */
#set($components = ["String eventId", "String type", "Instant occurredAt"])
#set($ignored = $components.add("@Nullable ${entity} before"))
#set($ignored = $components.add("@Nullable ${entity} after"))
#wrapped("public record ${entity}Event(" $components ") {")
    /** Where the events are. */
    public static final String TOPIC = "${service}.${entitySnake}.v1";

    /** The header that holds the type. */
    public static final String TYPE_HEADER = "type";

    /** There is one more. */
    public static final String CREATED = "${entitySnake}.created";

    /** A field has another value. */
    public static final String UPDATED = "${entitySnake}.updated";

    /** It is gone for good. */
    public static final String DELETED = "${entitySnake}.deleted";
}

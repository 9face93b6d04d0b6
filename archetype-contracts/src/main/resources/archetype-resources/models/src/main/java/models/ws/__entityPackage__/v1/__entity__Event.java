package ${package}.models.ws.${entityPackage}.v1;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

import ${package}.models.publicapi.v1.${entity};

/**
 * What became of one ${entityWords}, as anyone may know it: one text message of the websocket.
 *
 * @param type one of the constants here; clients must ignore types that they do not know
 * @param id of whom it tells
 * @param occurredAt when it was changed
 * @param data what it is; null where it was deleted
 */
#wrapped("public record ${entity}Event(" ["String type", "String id", "Instant occurredAt", "@Nullable ${entity} data"] ") {")
    /** There is one more. */
    public static final String CREATED = "${entitySnake}.created";

    /** A field has another value. */
    public static final String UPDATED = "${entitySnake}.updated";

    /** It is gone for good. */
    public static final String DELETED = "${entitySnake}.deleted";
}

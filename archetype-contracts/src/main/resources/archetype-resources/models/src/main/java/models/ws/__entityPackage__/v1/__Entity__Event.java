package ${package}.models.ws.${entity.packageName}.v1;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

import ${package}.models.publicapi.v1.${entity};

/**
 * A change of $entity.article ${entity.words}, with public fields only: one text message of the websocket.
 *
 * @param type one of the constants below; clients must ignore types that they do not know
 * @param id the id of the ${entity.words}
 * @param occurredAt time of the change
 * @param data the state after the change; null if deleted
 */
public record ${entity}Event(String type, String id, Instant occurredAt, @Nullable ${entity} data) {
    /** The ${entity.words} was created. */
    public static final String CREATED = "${entity.snake}.created";

    /** The ${entity.words} was updated. */
    public static final String UPDATED = "${entity.snake}.updated";

    /** The ${entity.words} was deleted. */
    public static final String DELETED = "${entity.snake}.deleted";
}

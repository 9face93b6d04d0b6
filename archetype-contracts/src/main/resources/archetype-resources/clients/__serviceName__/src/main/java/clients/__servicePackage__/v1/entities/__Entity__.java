package ${package}.clients.${service.packageName}.v1.entities;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stored ${entity.words}.
 *
 * @param id {@code ${entity.snake}_} and a ULID, so that ids sort by creation time
#foreach($field in $entity.fields)
 * @param $field.camel $field.rule
#end
 * @param createdAt time of creation, in microseconds
 * @param updatedAt time of the last change, in microseconds
 */
public record ${entity}(String id, ${entity.components}, Instant createdAt, Instant updatedAt) {
    /** The prefix of every id, without the underscore. */
    public static final String ID_PREFIX = "${entity.snake}";
}

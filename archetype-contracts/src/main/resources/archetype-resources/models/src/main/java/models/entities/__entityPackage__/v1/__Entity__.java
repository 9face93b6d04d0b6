package ${package}.models.entities.${entity.packageName}.v1;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The state of $entity.article ${entity.words}, with all fields.
 *
 * @param id {@code ${entity.snake}_} and a ULID
#foreach($field in $entity.fields)
 * @param $field.camel $field.rule
#end
 * @param createdAt time of creation
 * @param updatedAt time of the last change
 */
public record ${entity}(String id, ${entity.components}, Instant createdAt, Instant updatedAt) {}

package ${package}.models.kafka.${entity.packageName}.v1;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The state of $entity.article ${entity.words} in events: all fields but private ones.
 *
 * @param id {@code ${entity.snake}_} and a ULID
#foreach($field in $entity.published)
 * @param $field.camel $field.rule
#end
 * @param createdAt time of creation
 * @param updatedAt time of the last change
 */
public record ${entity}State(String id, #foreach($field in $entity.published)$field.ref $field.camel, #{end}Instant createdAt, Instant updatedAt) {}

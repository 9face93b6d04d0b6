package ${package}.models.publicapi.v1;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The public fields of $entity.article ${entity.words}.
 *
 * @param id {@code ${entity.snake}_} and a ULID
#foreach($field in $entity.exposed)
 * @param $field.camel $field.rule
#end
 * @param createdAt time of creation
 */
public record ${entity}(String id, #foreach($field in $entity.exposed)$field.ref $field.camel, #{end}Instant createdAt) {}

package ${package}.models.privateapi.v1;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Request to create $entity.article ${entity.words}.
 *
#foreach($field in $entity.fields)
 * @param $field.camel $field.rule
#end
 */
public record Create${entity}Request(${entity.components}) {}

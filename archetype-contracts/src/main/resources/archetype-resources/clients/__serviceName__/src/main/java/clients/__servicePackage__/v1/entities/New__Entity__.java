package ${package}.clients.${service.packageName}.v1.entities;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The fields of ${entity.article} ${entity.words} to create.
 *
#foreach($field in $entity.fields)
 * @param $field.camel $field.rule
#end
 */
public record New${entity}(${entity.components}) {}

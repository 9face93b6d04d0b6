package ${package}.models.entities.${entityPackage}.v1;

import java.time.Instant;
#foreach($any in $anyOptional)
import org.jspecify.annotations.Nullable;
#end

/**
 * One ${entityWords}, with all that is known of it.
 *
 * @param id {@code ${entitySnake}_} and a ULID
#foreach($field in $fields)
 * @param $field.camel $field.rule
#end
 * @param createdAt when it was created
 * @param updatedAt when it last changed
 */
#set($components = ["String id"])
#foreach($field in $fields)
#set($ignored = $components.add("$field.ref $field.camel"))
#end
#set($ignored = $components.add("Instant createdAt"))
#set($ignored = $components.add("Instant updatedAt"))
#wrapped("public record ${entity}(" $components ") {}")

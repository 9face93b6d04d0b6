package ${package}.clients.${servicePackage}.v1.entities;

import java.time.Instant;
#foreach($any in $anyOptional)
import org.jspecify.annotations.Nullable;
#end

/**
 * One ${entityWords}.
 *
 * @param id {@code ${entitySnake}_} and a ULID, so that ids sort by time of creation
#foreach($field in $fields)
 * @param $field.camel $field.rule
#end
 * @param createdAt when it was created, in microseconds
 * @param updatedAt when it last changed, in microseconds
 */
#set($components = ["String id"])
#foreach($field in $fields)
#set($ignored = $components.add("$field.ref $field.camel"))
#end
#set($ignored = $components.add("Instant createdAt"))
#set($ignored = $components.add("Instant updatedAt"))
#wrapped("public record ${entity}(" $components ") {")
    /** What every id starts with, before the underscore. */
    public static final String ID_PREFIX = "${entitySnake}";
}

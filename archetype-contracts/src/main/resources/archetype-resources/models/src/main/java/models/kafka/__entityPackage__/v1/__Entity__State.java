package ${package}.models.kafka.${entity.packageName}.v1;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
public record ${entity}State(String id, #foreach($field in $entity.published)$field.modelRef $field.camel, #{end}Instant createdAt, Instant updatedAt) {
#if(!$entity.copied($entity.published).empty)
    /** Copies lists and maps. */
    public ${entity}State {
#foreach($field in $entity.copied($entity.published))
        $field.camel = #if($field.optional)$field.camel == null ? null : #{end}$field.copied($field.camel);
#end
    }

#end
#if($entity.hidden($entity.published))
    /** Leaves out the fields, which are not for logs. */
    @Override
    public String toString() {
        return "${entity}State[id=" + id + "]";
    }
#end
}

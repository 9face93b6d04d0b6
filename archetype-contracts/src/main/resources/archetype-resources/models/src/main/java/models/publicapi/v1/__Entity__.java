package ${package}.models.publicapi.v1;

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
 * The public fields of $entity.article ${entity.words}.
 *
 * @param id {@code ${entity.snake}_} and a ULID
#foreach($field in $entity.exposed)
 * @param $field.camel $field.rule
#end
 * @param createdAt time of creation
 */
public record ${entity}(String id, #foreach($field in $entity.exposed)$field.modelRef $field.camel, #{end}Instant createdAt) {
#if(!$entity.copied($entity.exposed).empty)
    /** Copies lists and maps. */
    public ${entity} {
#foreach($field in $entity.copied($entity.exposed))
        $field.camel = #if($field.optional)$field.camel == null ? null : #{end}$field.copied($field.camel);
#end
    }

#end
}

package ${package}.models.privateapi.${service.packageName}.v1;

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
 * Request to change fields of $entity.article ${entity.words}: a JSON merge patch. Fields that the JSON does not contain keep their
 * values; null clears an optional field.
 *
#foreach($field in $entity.editables)
 * @param $field.camel $field.rule
#end
 */
public record Update${entity}Request(#foreach($field in $entity.editables)$field.editModelRef $field.camel#if($foreach.hasNext), #end#end) {
#if(!$entity.copied($entity.editables).empty)
    /** Copies lists and maps. */
    public Update${entity}Request {
#foreach($field in $entity.copied($entity.editables))
        $field.camel = $field.camel == null ? null : $field.copied($field.camel);
#end
    }

#end
#if($entity.hidden)
    /** Leaves out the fields, which are not for logs. */
    @Override
    public String toString() {
        return "Update${entity}Request[]";
    }
#end
}

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
 * Request to create $entity.article ${entity.words}.
 *
#foreach($field in $entity.fields)
 * @param $field.camel $field.rule
#end
 */
public record Create${entity}Request(#foreach($field in $entity.fields)$field.newModelRef $field.camel#if($foreach.hasNext), #end#end) {
#if(!$entity.copied($entity.fields).empty)
    /** Copies lists and maps. */
    public Create${entity}Request {
#foreach($field in $entity.copied($entity.fields))
        $field.camel = #if($field.omittable)$field.camel == null ? null : #{end}$field.copied($field.camel);
#end
    }

#end
#if($entity.hidden)
    /** Leaves out the fields, which are not for logs. */
    @Override
    public String toString() {
        return "Create${entity}Request[]";
    }
#end
}

package ${package}.models.privateapi.v1;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Requests to change fields of the caller's ${first.words}. */
public interface UpdateRequests {
#if($first.editable)
    /**
     * Request to change several fields: a JSON merge patch. Fields that the JSON does not contain keep their values; null clears
     * an optional field.
     *
#foreach($field in $first.editables)
     * @param $field.camel $field.rule
#end
     */
    record Update${first}Request(#foreach($field in $first.editables)$field.editModelRef $field.camel#if($foreach.hasNext), #end#end) {
#if(!$first.copied($first.editables).empty)
        /** Copies lists and maps. */
        public Update${first}Request {
#foreach($field in $first.copied($first.editables))
            $field.camel = $field.camel == null ? null : $field.copied($field.camel);
#end
        }

#end
#if($first.hidden)
        /** Leaves out the fields, which are not for logs. */
        @Override
        public String toString() {
            return "Update${first}Request[]";
        }
#end
    }

#end
#foreach($field in $first.updatables)
    /**
     * Request to change the ${field.words}.
     *
     * @param $field.camel $field.rule
     */
    record Update${first}${field.pascal}Request($field.modelRef $field.camel) {
#if($field.copyable)
        /** Copies the value. */
        public Update${first}${field.pascal}Request {
            $field.camel = #if($field.optional)$field.camel == null ? null : #{end}$field.copied($field.camel);
        }

#end
#if(!$field.exposed)
        /** Leaves out the value, which is not for logs. */
        @Override
        public String toString() {
            return "Update${first}${field.pascal}Request[]";
        }
#end
    }

#end
}

package ${package}.models.privateapi.v1;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Requests to change a field of the caller's ${first.words}. */
public interface UpdateRequests {
#foreach($field in $first.updatables)
    /**
     * Request to change the ${field.words}.
     *
     * @param $field.camel $field.rule
     */
    record Update${first}${field.pascal}Request($field.ref $field.camel) {}

#end
}

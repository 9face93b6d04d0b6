package ${package}.clients.${service.packageName}.v1.entities;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

#foreach($field in $entity.enums)
import ${package}.clients.${service.packageName}.v1.entities.${entity}.${field.pascal};
#end

/**
 * The ${entity.pluralWords} of a list: #if($entity.filters.empty)all of them, and their order#{else}those that match every filter that is not null#end.
#if($entity.ranges.size() > 1)
 *
 * <p>Only one field may have the filters {@code …From} and {@code …Until}.
#end
 *
#foreach($filter in $entity.filters)
 * @param $filter.camel $filter.yamlRule; null for all
#end
 * @param newestFirst whether the order is descending
 */
public record ${entity}Query(#foreach($filter in $entity.filters)$filter.component, #{end}boolean newestFirst) {
    /** All ${entity.pluralWords}, oldest first. */
    public static final ${entity}Query ALL = new ${entity}Query(#foreach($filter in $entity.filters)null, #{end}false);
#foreach($filter in $entity.filters)

    /** The same with another value of {@code $filter.name}. */
    public ${entity}Query with${filter.pascal}($filter.ref $filter.camel) {
        return new ${entity}Query(#foreach($other in $entity.filters)$other.camel, #{end}newestFirst);
    }
#end

    /** The same in ascending or descending order. */
    public ${entity}Query withNewestFirst(boolean newestFirst) {
        return new ${entity}Query(#foreach($filter in $entity.filters)$filter.camel, #{end}newestFirst);
    }
}

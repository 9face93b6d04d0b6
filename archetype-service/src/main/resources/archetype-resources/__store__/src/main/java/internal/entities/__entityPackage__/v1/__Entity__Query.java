package ${package}.internal.entities.${entity.packageName}.v1;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

import ${pkgPackage}.constants.Position;
#foreach($field in $entity.enums)
import ${package}.internal.entities.${entity.packageName}.v1.${entity}.${field.pascal};
#end

#if($entity.filters.empty)
/**
 * The order of a list of ${entity.pluralWords}, which is by id.
 *
 * @param newestFirst whether the order is descending
 */
#elseif($entity.ranges.empty)
/**
 * Selects ${entity.pluralWords} for a list, which is sorted by id. A filter that is null selects all.
 *
 * @param newestFirst whether the order is descending
 */
#else
/**
 * Selects ${entity.pluralWords} for a list. A filter that is null selects all.
 *
 * <p>At most one field has a range, from its first value to before its last one. The list is sorted by this field and
 * then by id, otherwise by id alone.
 *
 * @param newestFirst whether the order is descending
 */
#end
public record ${entity}Query(#foreach($filter in $entity.filters)$filter.component, #{end}boolean newestFirst) {
    /** Selects all, by ascending id. */
    public static final ${entity}Query ALL = new ${entity}Query(#foreach($filter in $entity.filters)null, #{end}false);
#foreach($filter in $entity.filters)

    /** Returns this query with another value of {@code ${filter.name}}. */
    public ${entity}Query with${filter.pascal}($filter.ref value) {
        return new ${entity}Query(#foreach($other in $entity.filters)#if($other == $filter)value#else$other.camel#end, #{end}newestFirst);
    }
#end

    /** Returns this query in descending order. */
    public ${entity}Query withNewestFirst() {
        return new ${entity}Query(#foreach($filter in $entity.filters)$filter.camel, #{end}true);
    }

    /** Returns the position of ${entity.article} ${entity.words} in the list: the next page begins after the last one of a page. */
    public Position positionOf(${entity} listed) {
#foreach($field in $entity.ranges)
        if (${field.camel}From != null || ${field.camel}Until != null) {
            return new Position(listed.${field.camel}(), listed.id());
        }
#end
        return new Position(null, listed.id());
    }

    /** Returns what reads the key of a position from text; null if the list is sorted by id alone. */
    public @Nullable Function<String, ?> keys() {
#foreach($field in $entity.ranges)
        if (${field.camel}From != null || ${field.camel}Until != null) {
            return $field.keyParser;
        }
#end
        return null;
    }
}

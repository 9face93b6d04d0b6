package ${package}.clients.${service.packageName}.v1.entities;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import ${pkgPackage}.constants.Bytes;

/**
 * A stored ${entity.words}.
 *
 * @param id {@code ${entity.snake}_} and a ULID, so that ids sort by creation time
#foreach($field in $entity.visible)
 * @param $field.camel $field.rule
#end
 * @param createdAt time of creation, in microseconds
 * @param updatedAt time of the last change, in microseconds; it grows with each change
 */
public record ${entity}(String id, ${entity.components}, Instant createdAt, Instant updatedAt) {
    /** The prefix of every id, without the underscore. */
    public static final String ID_PREFIX = "${entity.snake}";
#if(!$entity.lists.empty)

    /** Makes ${entity.article} ${entity.words} with copies of the lists. */
    public ${entity} {
#foreach($field in $entity.lists)
        $field.camel = List.copyOf($field.camel);
#end
    }
#end
#foreach($field in $entity.enums)

    /** The values of ${field.words}. */
    public enum ${field.pascal} {
#foreach($value in $field.enumValues)
        /** The ${field.words} is ${value}. */
        $value,
#end
        /** A value that this version does not know; requests must not contain it. */
        UNKNOWN;

        /** Returns the value with a name, or {@link #UNKNOWN}. */
        public static ${field.pascal} of(String name) {
            return Arrays.stream(values()).filter(value -> value.name().equals(name)).findFirst().orElse(UNKNOWN);
        }
    }
#end
#if($entity.hidden)

    /** Shows only the id: logs must not contain the fields that are not public. */
    @Override
    public String toString() {
        return "${entity}[id=" + id + "]";
    }
#end
}

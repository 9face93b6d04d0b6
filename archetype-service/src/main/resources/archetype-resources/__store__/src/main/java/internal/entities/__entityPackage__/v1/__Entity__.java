package ${package}.internal.entities.${entity.packageName}.v1;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import ${pkgPackage}.constants.Bytes;
import ${pkgPackage}.constants.IdPrefix;

/**
 * One ${entity.words}.
 *
 * <p>{@link Rules} checks the fields. Times are in microseconds, as PostgreSQL stores them.
 *
 * @param id in the format of {@link #IDS}; ids sort by time of creation
 * @param updatedAt when it last changed; createdAt at first
 */
public record ${entity}(String id, ${entity.components}, Instant createdAt, Instant updatedAt) {
    /** The format of an id. */
    public static final IdPrefix IDS = IdPrefix.of("${entity.snake}");

    /** Truncates the times to microseconds. */
    public ${entity} {
#foreach($field in $entity.visible)
#if($field.timestamp)
        $field.camel = #if($field.optional)$field.camel == null ? null : #end${field.camel}.truncatedTo(ChronoUnit.MICROS);
#elseif($field.list)
        $field.camel = List.copyOf($field.camel);
#end
#end
        createdAt = createdAt.truncatedTo(ChronoUnit.MICROS);
        updatedAt = updatedAt.truncatedTo(ChronoUnit.MICROS);
    }
#foreach($field in $entity.enums)

    /** The values of the ${field.words}. */
    public enum ${field.pascal} {
#foreach($value in $field.enumValues)
        $value,
#end
        /** A value newer than this program; requests cannot contain it. */
        UNKNOWN;

        /** Returns the value with a name, such as {@code ${field.enumValues.get(0)}}; {@link #UNKNOWN} if there is none. */
        public static ${field.pascal} of(String name) {
            try {
                return valueOf(name);
            } catch (IllegalArgumentException newer) {
                return UNKNOWN;
            }
        }
    }
#end
#if($entity.hidden())

    /** Shows only the id, so that logs do not contain the fields. */
    @Override
    public String toString() {
        return "${entity}[id=" + id + "]";
    }
#end
}

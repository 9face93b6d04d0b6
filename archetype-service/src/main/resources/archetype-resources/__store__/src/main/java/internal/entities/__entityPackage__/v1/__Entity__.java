package ${package}.internal.entities.${entity.packageName}.v1;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

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
#foreach($field in $entity.timestamps)
        $field.camel = #if($field.optional)$field.camel == null ? null : #end${field.camel}.truncatedTo(ChronoUnit.MICROS);
#end
        createdAt = createdAt.truncatedTo(ChronoUnit.MICROS);
        updatedAt = updatedAt.truncatedTo(ChronoUnit.MICROS);
    }
}

package ${package}.internal.entities.${entityPackage}.v1;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
#foreach($any in $anyOptional)
import org.jspecify.annotations.Nullable;
#end

import ${pkgPackage}.constants.IdPrefix;

/**
 * One ${entityWords}.
 *
 * @param id of the form of {@link #IDS}, so that ids sort by time of creation
#foreach($field in $fields)
 * @param $field.camel $field.rule
#end
 * @param createdAt when it was created, in microseconds as PostgreSQL keeps them
 * @param updatedAt when it last changed, in microseconds; createdAt at first
 */
#set($components = ["String id"])
#foreach($field in $fields)
#set($ignored = $components.add("$field.ref $field.camel"))
#end
#set($ignored = $components.add("Instant createdAt"))
#set($ignored = $components.add("Instant updatedAt"))
#wrapped("public record ${entity}(" $components ") {")
    /** The form of an id. */
    public static final IdPrefix IDS = IdPrefix.of("${entitySnake}");

    /** Cuts the times to microseconds. */
    public ${entity} {
#foreach($field in $timestamps)
#foreach($each in $field.ifRequired)
        $field.camel = ${field.camel}.truncatedTo(ChronoUnit.MICROS);
#end
#foreach($each in $field.ifOptional)
        if ($field.camel != null) {
            $field.camel = ${field.camel}.truncatedTo(ChronoUnit.MICROS);
        }
#end
#end
        createdAt = createdAt.truncatedTo(ChronoUnit.MICROS);
        updatedAt = updatedAt.truncatedTo(ChronoUnit.MICROS);
    }
}

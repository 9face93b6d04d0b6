package ${package}.internal.entities.${entity.packageName}.v1;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

import ${pkgPackage}.errors.BadRequestException;
import ${pkgPackage}.errors.Require;

/**
 * The rules of the fields in requests. Each check throws a {@link BadRequestException} that names the field, or returns
 * the value to store: normalized text, a time in microseconds, zero instead of minus zero.
 */
public final class Rules {
    private Rules() {}

    /** The id of ${entity.article} ${entity.words}, which may not exist. */
    public static String checkedId(String value) {
        if (!${entity}.IDS.matches(value)) {
            throw new BadRequestException("id", "must be ${entity.snake}_ and a ULID");
        }
        return value;
    }
#foreach($field in $entity.verified)

    public static $field.java checked${field.pascal}(#if($field.string)@Nullable #end$field.java value) {
        return ${field.verify("value")};
    }
#end
}

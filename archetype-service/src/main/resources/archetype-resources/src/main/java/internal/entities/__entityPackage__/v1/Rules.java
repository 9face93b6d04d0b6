package ${package}.internal.entities.${entityPackage}.v1;

#set($imports = [])
#foreach($any in $anyTimestamp)
#set($ignored = $imports.add("java.time.Instant"))
#set($ignored = $imports.add("java.time.temporal.ChronoUnit"))
#end
#foreach($any in $anyString)
#set($ignored = $imports.add("org.jspecify.annotations.Nullable"))
#end
#importGroup($imports)
import ${pkgPackage}.errors.BadRequestException;
#foreach($any in $anyVerified)
import ${pkgPackage}.errors.Require;
#end

/** What fields may hold, whichever way they come: passes on what is kept, or throws and names the field at fault. */
public final class Rules {
    private Rules() {}

    /** An id of the form of those that are given here. */
    public static String checkedId(String value) {
        if (!${entity}.IDS.matches(value)) {
            throw new BadRequestException("id", "must be ${entitySnake}_ and a ULID");
        }
        return value;
    }
#foreach($field in $fields)
#foreach($each in $field.ifVerified)

    /** ${field.sentence} */
#set($given = $field.java)
#foreach($string in $field.ifString)
#set($given = "@Nullable String")
#end
    public static $field.java checked${field.pascal}($given value) {
        return $field.verified;
    }
#end
#end
#foreach($any in $anyDouble)

    /** Minus zero counts as zero, as it does for PostgreSQL. */
    private static double number(String field, double value) {
        return Require.finite(field, value) + 0.0;
    }
#end
#foreach($any in $anyTimestamp)

    /** Cut to microseconds, as it is kept. */
    private static Instant time(String field, Instant value) {
        return Require.time(field, value).truncatedTo(ChronoUnit.MICROS);
    }
#end
}

package ${package}.internal.entities.${entity.packageName}.v1;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Samples for tests, created from a number: different numbers give different values, if the type allows. */
public final class ${entity}Fixtures {
    /** The time of creation of every sample. */
    public static final Instant TIME = Instant.parse("2026-01-02T03:04:05.123456Z");

    private ${entity}Fixtures() {}

    /** A ${entity.words} to create. */
    public static New${entity} wanted(int n) {
        return new New${entity}(${entity.fixtures});
    }

    /** A stored ${entity.words} with a new id. */
    public static ${entity} numbered(int n) {
        return new ${entity}(${entity}.IDS.next(), ${entity.fixtures}, TIME, TIME);
    }
#if(!$entity.optionals.empty)

    /** A copy without the optional fields. */
    public static ${entity} bare(${entity} sample) {
        return new ${entity}(sample.id(), ${entity.bareValues("sample")}, sample.createdAt(), sample.updatedAt());
    }
#end
#if(!$entity.updatables.empty)

    /** A copy that was last updated at the given time. */
    public static ${entity} updated(${entity} sample, Instant at) {
        return new ${entity}(sample.id(), ${entity.values("sample")}, sample.createdAt(), at);
    }
#end
#foreach($field in $entity.fields)

    /** The ${field.words} of sample {@code n}. */
    public static $field.java ${field.camel}Of(int n) {
        return $field.sample;
    }

    /** A copy with another ${field.words}. */
    public static ${entity} with${field.pascal}(${entity} sample, $field.ref value) {
        return new ${entity}(sample.id(), ${entity.valuesWith("sample", $field, "value")}, sample.createdAt(), sample.updatedAt());
    }
#end
}

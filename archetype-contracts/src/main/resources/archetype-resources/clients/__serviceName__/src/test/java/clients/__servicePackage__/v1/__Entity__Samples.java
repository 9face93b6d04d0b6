package ${package}.clients.${service.packageName}.v1;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

import ${package}.clients.${service.packageName}.v1.entities.New${entity};

/** Sample ${entity.pluralWords} to create. Samples of different numbers share no unique value. */
public final class ${entity}Samples {
#if(!$entity.timestamps.empty)
    private static final Instant TIME = Instant.parse("2026-01-02T03:04:05.000006Z");
#end
    private static final int FIRST = 1_000;
    private static final AtomicInteger NEXT = new AtomicInteger(FIRST);

    private ${entity}Samples() {}

    /** A sample with all fields set; {@code next} never uses numbers below 1000. */
    public static New${entity} numbered(int n) {
        return new New${entity}(${entity.samples});
    }

    /** A sample with a number that was not used before. */
    public static New${entity} next() {
        return numbered(NEXT.getAndIncrement());
    }
#foreach($field in $entity.fields)

    /** The sample with another ${field.words}. */
    public static New${entity} with${field.pascal}(New${entity} sample, $field.ref value) {
        return new New${entity}(${entity.valuesWith("sample", $field, "value")});
    }
#end
}

package ${package}.clients.${service.packageName}.v1;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

import ${pkgPackage}.constants.Bytes;
import ${pkgPackage}.testing.Samples;
import ${package}.clients.${service.packageName}.v1.entities.${entity};
import ${package}.clients.${service.packageName}.v1.entities.New${entity};

#if(!$entity.foreignKeys.empty)
/**
 * Sample ${entity.pluralWords} to create. Samples of different numbers share no unique value.
 *
 * <p>What they refer to does not exist unless {@code next(client)} created it.
 */
#else
/** Sample ${entity.pluralWords} to create. Samples of different numbers share no unique value. */
#end
public final class ${entity}Samples {
#if($entity.samples.contains("TIME"))
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
#if(!$entity.foreignKeys.empty)

    /** The same, after the creation of what it refers to. */
    public static New${entity} next(${service.type}Client client) {
        var sample = next();
#foreach($field in $entity.foreignKeys)
#if($entity.refersToItself($field))
        sample = with${field.pascal}(sample, null);
#else
        sample = with${field.pascal}(sample, client.create${field.refersTo}(${field.refersTo}Samples.next(#if(!$service.entity($field.refersTo).foreignKeys.empty)client#end)).id());
#end
#end
        return sample;
    }
#end
#foreach($field in $entity.fields)

    /** The sample with another ${field.words}. */
    public static New${entity} with${field.pascal}(New${entity} sample, $field.newRef value) {
        return new New${entity}(${entity.newValuesWith("sample", $field, "value")});
    }
#end
}

package ${package}.clients.${servicePackage}.v1;

#set($imports = ["java.util.concurrent.atomic.AtomicInteger"])
#foreach($field in $fields)
#set($ignored = $imports.addAll($field.refImports))
#end
#importGroup($imports)
import ${package}.clients.${servicePackage}.v1.entities.New${entity};

/** Samples of what to create; no two that are made of different numbers share a value that must be unique. */
public final class ${entity}Samples {
#foreach($any in $anyTimestamp)
    private static final Instant TIME = Instant.parse("2026-01-02T03:04:05.000006Z");
#end
    private static final int FIRST = 1_000;
    private static final AtomicInteger NEXT = new AtomicInteger(FIRST);

    private ${entity}Samples() {}

    /** One with all fields set; numbers below 1000 are never used by {@code next}. */
    public static New${entity} numbered(int n) {
#set($values = [])
#foreach($field in $fields)
#set($ignored = $values.add($field.sample))
#end
#wrapped("        return new New${entity}(" $values ");")
    }

    /** One of a number that was not used before. */
    public static New${entity} next() {
        return numbered(NEXT.getAndIncrement());
    }
#set($copied = [])
#foreach($field in $fields)
#set($ignored = $copied.add("sample.${field.camel}()"))
#end
#foreach($field in $fields)

    /** The same but for its ${field.words}. */
#wrapped("    public static New${entity} with${field.pascal}(" ["New${entity} sample", "$field.ref value"] ") {")
#set($values = [])
#set($ignored = $values.addAll($copied))
#set($index = $field.number - 1)
#set($values[$index] = "value")
#wrapped("        return new New${entity}(" $values ");")
    }
#end
}

package ${package}.internal.entities;

#set($imports = ["java.time.Instant"])
#foreach($field in $fields)
#set($ignored = $imports.addAll($field.refImports))
#end
#importGroup($imports)
#set($entities = "${package}.internal.entities.${entityPackage}.v1")
#imports(["${entities}.${entity}", "${entities}.New${entity}"])

/** Entities for tests. */
public final class Samples {
    /** When samples were created. */
    public static final Instant CREATED_AT = Instant.parse("2026-01-02T03:04:05.123456Z");

    private Samples() {}

    /** What to create one from, with the fields of number {@code n}. */
    public static New${entity} wanted(int n) {
#set($values = [])
#foreach($field in $fields)
#set($ignored = $values.add("SampleFields.${field.camel}Of(n)"))
#end
#wrapped("        return new New${entity}(" $values ");")
    }

    /** A new one with the fields of number {@code n}. */
    public static ${entity} numbered(int n) {
        var id = ${entity}.IDS.next();
#set($values = ["id"])
#foreach($field in $fields)
#set($ignored = $values.add("SampleFields.${field.camel}Of(n)"))
#end
#set($ignored = $values.add("CREATED_AT"))
#set($ignored = $values.add("CREATED_AT"))
#wrapped("        return new ${entity}(" $values ");")
    }
#foreach($any in $anyOptional)

    /** The same without anything that is optional. */
    public static ${entity} bare(${entity} sample) {
#set($values = ["sample.id()"])
#foreach($field in $fields)
#set($value = "null")
#foreach($each in $field.ifRequired)
#set($value = "sample.${field.camel}()")
#end
#set($ignored = $values.add($value))
#end
#set($ignored = $values.add("sample.createdAt()"))
#set($ignored = $values.add("sample.updatedAt()"))
#wrapped("        return new ${entity}(" $values ");")
    }
#end
#set($copied = ["sample.id()"])
#foreach($field in $fields)
#set($ignored = $copied.add("sample.${field.camel}()"))
#end
#set($ignored = $copied.add("sample.createdAt()"))
#set($ignored = $copied.add("sample.updatedAt()"))
#foreach($field in $fields)

    /** The same but for its ${field.words}. */
#wrapped("    public static ${entity} with${field.pascal}(" ["${entity} sample", "$field.ref value"] ") {")
#set($values = [])
#set($ignored = $values.addAll($copied))
#set($values[$field.number] = "value")
#wrapped("        return new ${entity}(" $values ");")
    }
#end
#foreach($any in $anyUpdatable)

    /** The same but for the time of its last change. */
    public static ${entity} updated(${entity} sample, Instant at) {
#set($values = [])
#set($ignored = $values.addAll($copied))
#set($last = $values.size() - 1)
#set($values[$last] = "at")
#wrapped("        return new ${entity}(" $values ");")
    }
#end
}

package ${package}.internal.entities;

#set($imports = [])
#foreach($field in $fields)
#set($ignored = $imports.addAll($field.javaImports))
#end
#importGroup($imports)
/** Valid values of fields, each by a method named after it: those of different numbers differ, as far as the type allows. */
public final class SampleFields {
#foreach($any in $anyTimestamp)
    private static final Instant TIME = Instant.parse("2026-01-02T03:04:05.123456Z");

#end
    private SampleFields() {}
#foreach($field in $fields)

    /** The ${field.words} of number {@code n}. */
    public static $field.java ${field.camel}Of(int n) {
        return $field.sample;
    }
#end
}

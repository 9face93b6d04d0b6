package ${package}.internal.handlers.grpc.${entityPackage}.v1;

#set($imports = [])
#foreach($wrapper in $wrappers)
#set($ignored = $imports.add("com.google.protobuf.$wrapper"))
#end
#foreach($field in $fields)
#set($ignored = $imports.addAll($field.refImports))
#end
#foreach($any in $anyTimestamp)
#set($ignored = $imports.add("com.google.protobuf.Timestamp"))
#end
#importGroup($imports)
#set($imports = [])
#foreach($field in $fields)
#foreach($each in $field.ifMustBeGiven)
#set($ignored = $imports.add("${pkgPackage}.errors.Require"))
#end
#foreach($each in $field.ifTimestamp)
#set($ignored = $imports.add("${pkgPackage}.grpc.WireTimes"))
#end
#end
#imports($imports)
import ${contractsPackage}.generated.${servicePackage}.v1.Create${entity}Request;
#set($entities = "${package}.internal.entities.${entityPackage}.v1")
#imports(["${entities}.New${entity}", "${entities}.Rules"])

/** Reads the fields of requests, and refuses what is missing or malformed. */
final class Requests {
    private Requests() {}

    static New${entity} wanted(Create${entity}Request sent) {
#set($values = [])
#foreach($field in $fields)
#foreach($each in $field.ifMustBeGiven)
        Require.given("${field.name}", sent.has${field.pascal}(), sent);
#end
#foreach($each in $field.ifRequired)
#set($ignored = $values.add("read${field.pascal}(sent.get${field.pascal}())"))
#end
#foreach($each in $field.ifOptional)
#set($ignored = $values.add("read${field.pascal}(sent.has${field.pascal}(), sent.get${field.pascal}())"))
#end
#end
#wrapped("        return new New${entity}(" $values ");")
    }

    static String readId(StringValue sent) {
        return Rules.checkedId(sent.getValue());
    }
#foreach($field in $fields)

#set($value = "sent.getValue()")
#foreach($each in $field.ifTimestamp)
#set($value = "WireTimes.instant(""${field.name}"", sent)")
#end
#foreach($each in $field.ifVerified)
#set($value = "Rules.checked${field.pascal}($value)")
#end
    static $field.java read${field.pascal}($field.wrapper sent) {
        return $value;
    }
#foreach($each in $field.ifOptional)

    static $field.ref read${field.pascal}(boolean given, $field.wrapper sent) {
        return given ? read${field.pascal}(sent) : null;
    }
#end
#end
}

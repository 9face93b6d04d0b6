package ${package}.internal.handlers.http.${entityPackage}.v1;

#set($imports = [])
#foreach($field in $fields)
#set($ignored = $imports.addAll($field.refImports))
#end
#importGroup($imports)
#set($imports = ["${pkgPackage}.http.JsonBody"])
#foreach($field in $fields)
#foreach($each in $field.ifMustBeGiven)
#set($ignored = $imports.add("${pkgPackage}.errors.Require"))
#end
#end
#imports($imports)
#set($entities = "${package}.internal.entities.${entityPackage}.v1")
#set($imports = ["${entities}.New${entity}"])
#foreach($any in $anyVerified)
#set($ignored = $imports.add("${entities}.Rules"))
#end
#imports($imports)

/** Reads the fields of bodies, and refuses what is missing or malformed. */
final class Bodies {
    private Bodies() {}

    static New${entity} wanted(JsonBody sent) {
#set($values = [])
#foreach($field in $fields)
#set($ignored = $values.add("read${field.pascal}(sent)"))
#end
#wrapped("        return new New${entity}(" $values ");")
    }
#foreach($field in $fields)

    private static $field.ref read${field.pascal}(JsonBody sent) {
#set($given = "sent.${field.reader}(""${field.name}"")")
#foreach($each in $field.ifMustBeGiven)
#set($given = "Require.given(""${field.name}"", $given)")
#end
#set($lines = ["return ${given};"])
#foreach($each in $field.ifVerified)
#set($result = "Rules.checked${field.pascal}(value)")
#foreach($optional in $field.ifOptional)
#set($result = "value == null ? null : $result")
#end
#set($lines = ["var value = ${given};", "return ${result};"])
#end
#foreach($line in $lines)
        $line
#end
    }
#end
}

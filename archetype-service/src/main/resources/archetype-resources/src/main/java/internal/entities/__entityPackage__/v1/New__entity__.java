package ${package}.internal.entities.${entityPackage}.v1;

#set($imports = [])
#foreach($field in $fields)
#set($ignored = $imports.addAll($field.refImports))
#end
#importGroup($imports)
/** What one ${entityWords} is created from: its fields, as {@link ${entity}} has them, without id and times. */
#set($components = [])
#foreach($field in $fields)
#set($ignored = $components.add("$field.ref $field.camel"))
#end
#wrapped("public record New${entity}(" $components ") {}")

package ${package}.clients.${servicePackage}.v1.entities;

#set($imports = [])
#set($components = [])
#foreach($field in $fields)
#set($ignored = $imports.addAll($field.refImports))
#set($ignored = $components.add("$field.ref $field.camel"))
#end
#importGroup($imports)
/**
 * What one ${entityWords} is created with.
 *
#foreach($field in $fields)
 * @param $field.camel $field.rule
#end
 */
#wrapped("public record New${entity}(" $components ") {}")

package ${package}.models.privateapi.v1;

#set($imports = [])
#set($components = [])
#foreach($field in $fields)
#set($ignored = $imports.addAll($field.refImports))
#set($ignored = $components.add("$field.ref $field.camel"))
#end
#importGroup($imports)
/**
 * Asks for one more ${entityWords}.
 *
#foreach($field in $fields)
 * @param $field.camel $field.rule
#end
 */
#wrapped("public record Create${entity}Request(" $components ") {}")

package ${package}.models.publicapi.v1;

#set($imports = ["java.time.Instant"])
#set($components = ["String id"])
#foreach($field in $publics)
#set($ignored = $imports.addAll($field.refImports))
#set($ignored = $components.add("$field.ref $field.camel"))
#end
#set($ignored = $components.add("Instant createdAt"))
#importGroup($imports)
/**
 * What anyone may know of one ${entityWords}.
 *
 * @param id {@code ${entitySnake}_} and a ULID
#foreach($field in $publics)
 * @param $field.camel $field.rule
#end
 * @param createdAt when it was created
 */
#wrapped("public record ${entity}(" $components ") {}")

package ${package}.internal.handlers.http.${entityPackage}.v1;

import ${contractsPackage}.models.entities.${entityPackage}.v1.${entity};

/** Makes models of entities. */
final class Models {
    private Models() {}

    static ${entity} of(
            // of two types that share a name, the model
#folded("            ${package}.internal.entities.${entityPackage}.v1.${entity}" "entity) {")
#set($values = ["entity.id()"])
#foreach($field in $fields)
#set($ignored = $values.add("entity.${field.camel}()"))
#end
#set($ignored = $values.add("entity.createdAt()"))
#set($ignored = $values.add("entity.updatedAt()"))
#wrapped("        return new ${entity}(" $values ");")
    }
}

package ${package}.internal.handlers.grpc.${entityPackage}.v1;

#set($imports = [])
#foreach($wrapper in $wrappers)
#set($ignored = $imports.add("com.google.protobuf.$wrapper"))
#end
#importGroup($imports)
import ${pkgPackage}.grpc.WireTimes;
import ${contractsPackage}.generated.${servicePackage}.v1.Create${entity}Response;
import ${package}.internal.entities.${entityPackage}.v1.${entity};

/** Makes messages of entities; of the two types that share a name, the entity is imported. */
final class Messages {
    private Messages() {}

#wrapped("    static ${contractsPackage}.generated.${servicePackage}.v1.${entity} of(" ["${entity} entity"] ") {")
        var message = Create${entity}Response.newBuilder().get${entity}Builder();
        message.setId(StringValue.of(entity.id()));
#foreach($field in $fields)
#foreach($each in $field.ifRequired)
        message.set${field.pascal}(${field.wrap}(entity.${field.camel}()));
#end
#foreach($each in $field.ifOptional)
        if (entity.${field.camel}() != null) {
            message.set${field.pascal}(${field.wrap}(entity.${field.camel}()));
        }
#end
#end
        message.setCreatedAt(WireTimes.timestamp(entity.createdAt()));
        message.setUpdatedAt(WireTimes.timestamp(entity.updatedAt()));
        return message.build();
    }
}

package ${package}.clients.${service.packageName}.v1.grpc;

#foreach($wrapper in $entity.wrappers)
import com.google.protobuf.${wrapper};
#end

import ${pkgPackage}.grpc.WireTimes;
import ${package}.clients.${service.packageName}.v1.entities.${entity};

/** Maps entities to messages, as the service does. */
final class ${entity}Messages {
    private ${entity}Messages() {}

    static ${package}.generated.${service.packageName}.v1.${entity} message(${entity} entity) {
        var message = ${package}.generated.${service.packageName}.v1.${entity}.newBuilder();
        message.setId(StringValue.of(entity.id()));
#foreach($field in $entity.fields)
#if($field.optional)
        if (entity.${field.camel}() != null) {
            message.set${field.pascal}(${field.wrap}(entity.${field.camel}()));
        }
#else
        message.set${field.pascal}(${field.wrap}(entity.${field.camel}()));
#end
#end
        message.setCreatedAt(WireTimes.timestamp(entity.createdAt()));
        message.setUpdatedAt(WireTimes.timestamp(entity.updatedAt()));
        return message.build();
    }
}

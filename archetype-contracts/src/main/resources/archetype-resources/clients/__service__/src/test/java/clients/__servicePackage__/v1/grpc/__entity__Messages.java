package ${package}.clients.${servicePackage}.v1.grpc;

import static ${package}.generated.${servicePackage}.v1.${entity}.newBuilder;

#foreach($wrapper in $wrappers)
import com.google.protobuf.${wrapper};
#end

import ${pkgPackage}.grpc.WireTimes;
import ${package}.clients.${servicePackage}.v1.entities.${entity};
import ${package}.generated.${servicePackage}.v1.${entity}.Builder;

/** Makes messages of entities, as the service does. */
@SuppressWarnings("BadImport") // entity and message share a name: only the nested builder can be imported
final class ${entity}Messages {
    private ${entity}Messages() {}

    static Builder message(${entity} entity) {
        var message = newBuilder().setId(StringValue.of(entity.id()));
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
        return message;
    }
}

package ${package}.clients.${service.packageName}.v1.grpc;

import com.google.protobuf.BoolValue;
import com.google.protobuf.DoubleValue;
import com.google.protobuf.Int32Value;
import com.google.protobuf.Int64Value;
import com.google.protobuf.StringValue;
import java.util.UUID;

import ${pkgPackage}.grpc.WireTimes;
import ${pkgPackage}.grpc.WireValues;
import ${package}.clients.${service.packageName}.v1.entities.${entity};

/** Maps entities to messages, as the service does. */
final class ${entity}Messages {
    private ${entity}Messages() {}

    static ${package}.generated.${service.packageName}.v1.${entity} message(${entity} entity) {
        var message = ${package}.generated.${service.packageName}.v1.${entity}.newBuilder();
        message.setId(StringValue.of(entity.id()));
#foreach($field in $entity.visible)
#if($field.optional)
        if (entity.${field.camel}() != null) {
            message.${field.setter}(${field.wrapped("entity.${field.camel}()")});
        }
#else
        message.${field.setter}(${field.wrapped("entity.${field.camel}()")});
#end
#end
        message.setCreatedAt(WireTimes.timestamp(entity.createdAt()));
        message.setUpdatedAt(WireTimes.timestamp(entity.updatedAt()));
        return message.build();
    }
}

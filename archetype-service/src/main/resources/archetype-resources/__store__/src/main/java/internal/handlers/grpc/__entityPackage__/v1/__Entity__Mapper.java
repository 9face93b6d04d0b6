package ${package}.internal.handlers.grpc.${entity.packageName}.v1;

import com.google.protobuf.BoolValue;
import com.google.protobuf.DoubleValue;
import com.google.protobuf.Int32Value;
import com.google.protobuf.Int64Value;
import com.google.protobuf.StringValue;

import ${pkgPackage}.errors.Require;
import ${pkgPackage}.grpc.WireTimes;
import ${contractsPackage}.generated.${service.packageName}.v1.Create${entity}Request;
import ${package}.internal.entities.${entity.packageName}.v1.${entity};
import ${package}.internal.entities.${entity.packageName}.v1.New${entity};
import ${package}.internal.entities.${entity.packageName}.v1.Rules;

/** Converts between messages and ${entity.pluralWords}. */
final class ${entity}Mapper {
    private ${entity}Mapper() {}

    static New${entity} toNew${entity}(Create${entity}Request request) {
        return new New${entity}(${entity.requestValues("request")});
    }

    static ${contractsPackage}.generated.${service.packageName}.v1.${entity} toMessage(${entity} entity) {
        var message = ${contractsPackage}.generated.${service.packageName}.v1.${entity}.newBuilder();
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

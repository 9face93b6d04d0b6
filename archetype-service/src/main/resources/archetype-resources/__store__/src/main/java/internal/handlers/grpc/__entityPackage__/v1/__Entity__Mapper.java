package ${package}.internal.handlers.grpc.${entity.packageName}.v1;

#foreach($field in $entity.enums)
#foreach($value in $field.protoValues)
import static ${contractsPackage}.generated.${service.packageName}.v1.${entity}.${field.pascal}.$value;
#end
#end

import com.google.protobuf.BoolValue;
import com.google.protobuf.DoubleValue;
import com.google.protobuf.Int32Value;
import com.google.protobuf.Int64Value;
import com.google.protobuf.StringValue;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import ${pkgPackage}.constants.Edit;
import ${pkgPackage}.errors.BadRequestException;
import ${pkgPackage}.errors.Require;
import ${pkgPackage}.grpc.Masks;
import ${pkgPackage}.grpc.WireTimes;
import ${pkgPackage}.grpc.WireValues;
import ${contractsPackage}.generated.${service.packageName}.v1.Create${entity}Request;
import ${contractsPackage}.generated.${service.packageName}.v1.List${entity.plural}Request;
import ${contractsPackage}.generated.${service.packageName}.v1.Update${entity}Request;
import ${package}.internal.entities.${entity.packageName}.v1.${entity};
import ${package}.internal.entities.${entity.packageName}.v1.${entity}Edit;
import ${package}.internal.entities.${entity.packageName}.v1.${entity}Query;
import ${package}.internal.entities.${entity.packageName}.v1.New${entity};
import ${package}.internal.entities.${entity.packageName}.v1.Rules;

/** Converts between messages and ${entity.pluralWords}. */
final class ${entity}Mapper {
#if(!$entity.editables.empty)
    private static final Set<String> EDITABLE = Set.of(#foreach($field in $entity.editables)"${field.name}"#if($foreach.hasNext), #end#end);

#end
    private ${entity}Mapper() {}

    static New${entity} toNew${entity}(Create${entity}Request request) {
        return new New${entity}(${entity.requestValues("request")});
    }

    static ${entity}Query toQuery(List${entity.plural}Request request) {
        return #if($entity.ranges.size() > 1)Rules.checkedQuery(#{end}new ${entity}Query(#foreach($filter in $entity.filters)${filter.fromRequest("request")}, #{end}request.getNewestFirst())#if($entity.ranges.size() > 1))#end;
    }

#if(!$entity.editables.empty)
    static ${entity}Edit toEdit(Update${entity}Request request) {
        var paths = Masks.paths(request.getUpdateMask(), EDITABLE, () -> present(request));
        return new ${entity}Edit(#foreach($field in $entity.editables)paths.contains("${field.name}") ? new Edit<>(${field.changed("request")}) : null#if($foreach.hasNext), #end#end);
    }

    private static Set<String> present(Update${entity}Request request) {
        var present = new HashSet<String>();
#foreach($field in $entity.editables)
        if (#if($field.list)request.get${field.pascal}Count() > 0#else${field.has("request")}#end) {
            present.add("${field.name}");
        }
#end
        return present;
    }

#end
    static ${contractsPackage}.generated.${service.packageName}.v1.${entity} toMessage(${entity} entity) {
        var message = ${contractsPackage}.generated.${service.packageName}.v1.${entity}.newBuilder();
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
#foreach($field in $entity.enums)
#set($proto = "${contractsPackage}.generated.${service.packageName}.v1.${entity}.${field.pascal}")
#if($field.visible)

    static $proto ${field.camel}Message($field.java value) {
        return switch (value) {
#foreach($value in $field.enumValues)
            case $value -> ${field.protoValue($value)};
#end
            case UNKNOWN -> ${field.protoValue("UNSPECIFIED")};
        };
    }
#end

    static $field.java ${field.camel}Of($proto sent) {
        return switch (sent) {
#foreach($value in $field.enumValues)
            case ${field.protoValue($value)} -> ${field.java}.$value;
#end
            case ${field.constant}_UNSPECIFIED, UNRECOGNIZED -> ${field.java}.UNKNOWN;
        };
    }
#end
}

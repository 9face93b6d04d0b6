package ${package}.clients.${service.packageName}.v1.grpc;

#foreach($field in $entity.enums)
#foreach($value in $field.protoValues)
import static ${package}.generated.${service.packageName}.v1.${field.java}.$value;
#end
#end

import java.util.List;

import ${pkgPackage}.errors.InternalException;
import ${pkgPackage}.grpc.WireTimes;
import ${pkgPackage}.grpc.WireValues;
import ${package}.clients.${service.packageName}.v1.entities.${entity};
import ${package}.clients.${service.packageName}.v1.entities.${entity}Page;
import ${package}.generated.${service.packageName}.v1.${entity}OrBuilder;
import ${package}.generated.${service.packageName}.v1.List${entity.plural}Response;

/** Maps messages to entities. */
final class ${entity}Mapper {
    private ${entity}Mapper() {}

    static ${entity} entity(${entity}OrBuilder sent) {
        if (!sent.hasId()) {
            throw new InternalException("a response lacks ${entity.snake}.id", null);
        }
        return new ${entity}(sent.getId().getValue(), ${entity.messageValues}, WireTimes.instant(sent.getCreatedAt()), WireTimes.instant(sent.getUpdatedAt()));
    }

    static ${entity}Page page(List${entity.plural}Response sent) {
        return new ${entity}Page(sent.get${entity.plural}List().stream().map(${entity}Mapper::entity).toList(), sent.getNextPageToken());
    }
#foreach($field in $entity.enums)

    static ${field.java} ${field.camel}Of(${package}.generated.${service.packageName}.v1.${field.java} sent) {
        return switch (sent) {
#foreach($value in $field.enumValues)
            case ${field.protoValue($value)} -> ${field.java}.${value};
#end
            case ${field.protoValue("UNSPECIFIED")}, UNRECOGNIZED -> ${field.java}.UNKNOWN;
        };
    }

    static ${package}.generated.${service.packageName}.v1.${field.java} ${field.camel}Message(${field.java} value) {
        return switch (value) {
#foreach($value in $field.enumValues)
            case ${value} -> ${field.protoValue($value)};
#end
            case UNKNOWN -> ${field.protoValue("UNSPECIFIED")};
        };
    }
#end
}

package ${package}.clients.${service.packageName}.v1.grpc;

import ${pkgPackage}.errors.InternalException;
import ${pkgPackage}.grpc.WireTimes;
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
}

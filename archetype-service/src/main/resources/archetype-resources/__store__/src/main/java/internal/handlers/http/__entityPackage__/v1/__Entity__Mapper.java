package ${package}.internal.handlers.http.${entity.packageName}.v1;

import java.util.Optional;

import ${pkgPackage}.errors.Require;
import ${pkgPackage}.http.JsonBody;
import ${package}.internal.entities.${entity.packageName}.v1.${entity};
import ${package}.internal.entities.${entity.packageName}.v1.New${entity};
import ${package}.internal.entities.${entity.packageName}.v1.Rules;

/** Converts between JSON and ${entity.pluralWords}. */
final class ${entity}Mapper {
    private ${entity}Mapper() {}

    static New${entity} toNew${entity}(JsonBody body) {
        return new New${entity}(${entity.bodyValues("body")});
    }

    static ${contractsPackage}.models.entities.${entity.packageName}.v1.${entity} toModel(${entity} entity) {
        return new ${contractsPackage}.models.entities.${entity.packageName}.v1.${entity}(entity.id(), ${entity.values("entity")}, entity.createdAt(), entity.updatedAt());
    }
}

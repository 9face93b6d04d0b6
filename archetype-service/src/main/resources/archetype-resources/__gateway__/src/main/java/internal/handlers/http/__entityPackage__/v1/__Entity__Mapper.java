package ${package}.internal.handlers.http.${entity.packageName}.v1;

import java.util.List;
import java.util.Optional;

import ${pkgPackage}.constants.Edit;
import ${pkgPackage}.errors.Require;
import ${pkgPackage}.http.JsonBody;
import ${contractsPackage}.clients.${service.packageName}.v1.entities.${entity};
import ${contractsPackage}.clients.${service.packageName}.v1.entities.${entity}Edit;
import ${contractsPackage}.clients.${service.packageName}.v1.entities.${entity}Page;
import ${contractsPackage}.clients.${service.packageName}.v1.entities.New${entity};

/** Converts between JSON and ${entity.pluralWords}. */
final class ${entity}Mapper {
    private ${entity}Mapper() {}

    /** Reads the fields of a new ${entity.words}. The service checks their values. */
    static New${entity} toNew${entity}(JsonBody body) {
        return new New${entity}(${entity.readBody("body")});
    }
#if($entity.editable)

    /** Reads a merge patch: the fields that it contains change, each as a whole; null clears an optional field. */
    static ${entity}Edit toEdit(JsonBody patch) {
        return new ${entity}Edit(#foreach($field in $entity.editables)patch.has("${field.name}") ? new Edit<>($field.readChange("patch")) : null#if($foreach.hasNext), #end#end);
    }
#end

    /** All fields#if(!$entity.secrets.empty) but secret ones#end, for the ${entity.words} itself and for operators. */
    static ${contractsPackage}.models.entities.${entity.packageName}.v1.${entity} toState(${entity} entity) {
        return new ${contractsPackage}.models.entities.${entity.packageName}.v1.${entity}(entity.id(), ${entity.modelValues("entity")}, entity.createdAt(), entity.updatedAt());
    }

    /** The public fields. */
    static ${contractsPackage}.models.publicapi.v1.${entity} toPublic(${entity} entity) {
        return new ${contractsPackage}.models.publicapi.v1.${entity}(entity.id(), #foreach($field in $entity.exposed)$field.toModel("entity"), #{end}entity.createdAt());
    }

    static ${contractsPackage}.models.publicapi.v1.${entity}Page toPublicPage(${entity}Page page) {
        var listed = page.${entity.variables}().stream().map(${entity}Mapper::toPublic).toList();
        return new ${contractsPackage}.models.publicapi.v1.${entity}Page(listed, page.nextPageToken());
    }

    static ${contractsPackage}.models.adminapi.v1.${entity}Page toAdminPage(${entity}Page page) {
        var listed = page.${entity.variables}().stream().map(${entity}Mapper::toState).toList();
        return new ${contractsPackage}.models.adminapi.v1.${entity}Page(listed, page.nextPageToken());
    }
}

package ${package}.internal.handlers.http.${entity.packageName}.v1;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import ${pkgPackage}.constants.Edit;
import ${pkgPackage}.errors.BadRequestException;
import ${pkgPackage}.errors.Require;
import ${pkgPackage}.http.JsonBody;
import ${pkgPackage}.http.Request;
import ${pkgPackage}.http.Values;
import ${package}.internal.entities.${entity.packageName}.v1.${entity};
import ${package}.internal.entities.${entity.packageName}.v1.${entity}Edit;
import ${package}.internal.entities.${entity.packageName}.v1.${entity}Query;
import ${package}.internal.entities.${entity.packageName}.v1.New${entity};
import ${package}.internal.entities.${entity.packageName}.v1.Rules;

/** Converts between JSON and ${entity.pluralWords}. */
final class ${entity}Mapper {
    private ${entity}Mapper() {}

    static New${entity} toNew${entity}(JsonBody body) {
        return new New${entity}(${entity.bodyValues("body")});
    }

    static ${entity}Query toQuery(Request request) {
        var newestFirst = request.query("newest_first").map(text -> Values.bool("newest_first", text)).orElse(false);
        return #if($entity.ranges.size() > 1)Rules.checkedQuery(#{end}new ${entity}Query(#foreach($filter in $entity.filters)${filter.fromQuery("request")}, #{end}newestFirst)#if($entity.ranges.size() > 1))#end;
    }
#if(!$entity.editables.empty)

    /** Reads a merge patch: present fields change, and null clears an optional one. */
    static ${entity}Edit toEdit(JsonBody body) {
        return new ${entity}Edit(#foreach($field in $entity.editables)body.has("${field.name}") ? new Edit<>(${field.changedIn("body")}) : null#if($foreach.hasNext), #end#end);
    }
#end

    static ${contractsPackage}.models.entities.${entity.packageName}.v1.${entity} toModel(${entity} entity) {
        return new ${contractsPackage}.models.entities.${entity.packageName}.v1.${entity}(entity.id(), ${entity.modelValues("entity")}, entity.createdAt(), entity.updatedAt());
    }
}

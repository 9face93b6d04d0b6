package ${package}.internal.handlers.http.${entity.packageName}.v1;

import java.util.List;

import ${pkgPackage}.http.Answer;
import ${pkgPackage}.http.Request;
import ${pkgPackage}.http.Route;
import ${pkgPackage}.http.Values;
import ${package}.internal.entities.${entity.packageName}.v1.Rules;
import ${package}.internal.services.v1.${entity}Service;

/** The private endpoints of ${entity.pluralWords}, with the same rules as the rpcs. */
public final class ${entity}Routes {
    private static final String PATH = "/private/v1/${entity.path}";

    private final ${entity}Service service;

    /** Creates routes that call {@code service}. */
    public ${entity}Routes(${entity}Service service) {
        this.service = service;
    }

    /** All routes, for the server. */
    public List<Route> all() {
        return List.of(Route.post(PATH, this::create), Route.get(PATH + "/:id", this::getById)#if($entity.key), Route.get(PATH + "/by-${entity.key.kebab}/:${entity.key.name}", this::getBy${entity.key.pascal})#end);
    }

    private Answer create(Request request) {
        var created = service.create(${entity}Mapper.toNew${entity}(request.body()));
        return Answer.created(${entity}Mapper.toModel(created));
    }

    private Answer getById(Request request) {
        var id = Rules.checkedId(request.pathValue("id"));
        return Answer.ok(${entity}Mapper.toModel(service.getById(id)));
    }
#if($entity.key)

    private Answer getBy${entity.key.pascal}(Request request) {
        var value = ${entity.key.fromPath("request")};
        return Answer.ok(${entity}Mapper.toModel(service.getBy${entity.key.pascal}(value)));
    }
#end
}

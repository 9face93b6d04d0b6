package ${package}.internal.handlers.http.${entity.packageName}.v1;

import java.util.List;

import ${pkgPackage}.http.Answer;
import ${pkgPackage}.http.Request;
import ${pkgPackage}.http.Route;
import ${pkgPackage}.http.Values;
import ${contractsPackage}.clients.${service.packageName}.v1.entities.${entity};
import ${contractsPackage}.clients.${service.packageName}.v1.entities.${entity}Query;
import ${package}.internal.handlers.http.PageQuery;
import ${package}.internal.services.v1.${entity}Service;

/** The Admin API of ${entity.pluralWords}: admin/openapi.yaml of contracts. */
public final class ${entity}AdminRoutes {
    private static final String PATH = "/admin/v1/${entity.path}";

    private final ${entity}Service service;

    /** Creates routes that call {@code service}. */
    public ${entity}AdminRoutes(${entity}Service service) {
        this.service = service;
    }

    /** All routes, for the server. */
    public List<Route> all() {
        return List.of(Route.get(PATH, this::list), Route.get(PATH + "/:id", this::getById)#if($entity.editable), Route.patch(PATH + "/:id", this::update)#end#if($entity.deletable), Route.delete(PATH + "/:id", this::delete)#end);
    }

    private Answer list(Request request) {
        var page = PageQuery.of(request);
        var query = new ${entity}Query(#foreach($filter in $entity.filters)$filter.readQuery("request"), #{end}page.newestFirst());
        return Answer.ok(${entity}Mapper.toAdminPage(service.list(query, page.size(), page.token())));
    }

    private Answer getById(Request request) {
        return state(service.getById(request.pathValue("id")));
    }
#if($entity.editable)

    private Answer update(Request request) {
        var edit = ${entity}Mapper.toEdit(request.body());
        return state(service.update(request.pathValue("id"), edit, request.expectedUpdate()));
    }
#end
#if($entity.deletable)

    private Answer delete(Request request) {
        service.delete(request.pathValue("id"), request.expectedUpdate());
        return Answer.noContent();
    }
#end

    private static Answer state(${entity} entity) {
        return Answer.ok(${entity}Mapper.toState(entity)).updatedAt(entity.updatedAt());
    }
}

package ${package}.internal.handlers.http.${entity.packageName}.v1;

import java.util.List;

import ${pkgPackage}.http.Answer;
import ${pkgPackage}.http.Request;
import ${pkgPackage}.http.Route;
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
        return List.of(Route.get(PATH, this::list), Route.get(PATH + "/:id", this::getById), Route.delete(PATH + "/:id", this::delete));
    }

    private Answer list(Request request) {
        var page = PageQuery.of(request);
        return Answer.ok(${entity}Mapper.toAdminPage(service.list(page.size(), page.token())));
    }

    private Answer getById(Request request) {
        return Answer.ok(${entity}Mapper.toState(service.getById(request.pathValue("id"))));
    }

    private Answer delete(Request request) {
        service.delete(request.pathValue("id"));
        return Answer.noContent();
    }
}

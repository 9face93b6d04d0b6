package ${package}.internal.handlers.http.${entity.packageName}.v1;

import java.util.List;

import ${pkgPackage}.http.Answer;
import ${pkgPackage}.http.Request;
import ${pkgPackage}.http.Route;
import ${package}.internal.handlers.http.PageQuery;
import ${package}.internal.services.v1.${entity}Service;

/** The Public API of ${entity.pluralWords}: public/openapi.yaml of contracts. */
public final class ${entity}PublicRoutes {
    private static final String PATH = "/public/v1/${entity.path}";

    private final ${entity}Service service;

    /** Creates routes that call {@code service}. */
    public ${entity}PublicRoutes(${entity}Service service) {
        this.service = service;
    }

    /** All routes, for the server. */
    public List<Route> all() {
        return List.of(Route.post(PATH, this::create), Route.get(PATH, this::list), Route.get(PATH + "/:id", this::getById));
    }

    private Answer create(Request request) {
        var created = service.create(${entity}Mapper.toNew${entity}(request.body()));
        return Answer.created(${entity}Mapper.toPublic(created));
    }

    private Answer list(Request request) {
        var page = PageQuery.of(request);
        return Answer.ok(${entity}Mapper.toPublicPage(service.list(page.size(), page.token())));
    }

    private Answer getById(Request request) {
        return Answer.ok(${entity}Mapper.toPublic(service.getById(request.pathValue("id"))));
    }
}

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
        var created = service.create(${entity}Mapper.toNew${entity}(request.body()), request.idempotencyKey());
        return Answer.created(${entity}Mapper.toPublic(created));
    }

#if($entity.publicFilters.size() < $entity.filters.size())
    /** Lists by public fields only. */
#end
    private Answer list(Request request) {
        var page = PageQuery.of(request);
        var query = new ${entity}Query(#foreach($filter in $entity.filters)#if($filter.field.exposed)$filter.readQuery("request")#{else}null#end, #{end}page.newestFirst());
        return Answer.ok(${entity}Mapper.toPublicPage(service.list(query, page.size(), page.token())));
    }

    private Answer getById(Request request) {
        return Answer.ok(${entity}Mapper.toPublic(service.getById(request.pathValue("id"))));
    }
}

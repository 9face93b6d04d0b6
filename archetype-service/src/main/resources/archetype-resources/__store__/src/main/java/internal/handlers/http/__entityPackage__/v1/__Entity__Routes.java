package ${package}.internal.handlers.http.${entity.packageName}.v1;

import java.util.List;

import ${pkgPackage}.errors.Require;
import ${pkgPackage}.grpc.PageToken;
import ${pkgPackage}.http.Answer;
import ${pkgPackage}.http.Request;
import ${pkgPackage}.http.Route;
import ${pkgPackage}.http.Values;
import ${contractsPackage}.models.privateapi.${service.packageName}.v1.${entity}Page;
import ${package}.internal.entities.${entity.packageName}.v1.${entity};
import ${package}.internal.entities.${entity.packageName}.v1.Rules;
import ${package}.internal.services.v1.${entity}Service;

/** The private endpoints of ${entity.pluralWords}, with the same rules as the rpcs. */
public final class ${entity}Routes {
    private static final String PATH = "/private/v1/${entity.path}";
    private static final int DEFAULT_PAGE_SIZE = 50;
    private static final int MAX_PAGE_SIZE = 100;

    private final ${entity}Service service;

    /** Creates routes that call {@code service}. */
    public ${entity}Routes(${entity}Service service) {
        this.service = service;
    }

    /** All routes, for the server. */
    public List<Route> all() {
        return List.of(Route.post(PATH, this::create), Route.get(PATH, this::list), Route.get(PATH + "/:id", this::getById)#if($entity.key), Route.get(PATH + "/by-${entity.key.kebab}/:${entity.key.name}", this::getBy${entity.key.pascal})#end#if(!$entity.editables.empty), Route.patch(PATH + "/:id", this::update)#end);
    }

    private Answer create(Request request) {
        var created = service.create(${entity}Mapper.toNew${entity}(request.body()), request.idempotencyKey());
        return Answer.created(${entity}Mapper.toModel(created)).updatedAt(created.updatedAt());
    }

    private Answer list(Request request) {
        var size = request.query("page_size").map(text -> Require.range("page_size", Values.int32("page_size", text), 1, MAX_PAGE_SIZE)).orElse(DEFAULT_PAGE_SIZE);
        var query = ${entity}Mapper.toQuery(request);
        var after = PageToken.position(request.query("page_token").orElse(""), ${entity}.IDS, query.keys());
        // one more than the page size shows whether there is a next page
        var found = service.list(query, after, size + 1);
        var page = found.stream().limit(size).map(${entity}Mapper::toModel).toList();
        var next = found.size() > size ? PageToken.after(query.positionOf(found.get(size - 1))) : "";
        return Answer.ok(new ${entity}Page(page, next));
    }

    private Answer getById(Request request) {
        var id = Rules.checkedId(request.pathValue("id"));
        return ok(service.getById(id));
    }
#if($entity.key)

    private Answer getBy${entity.key.pascal}(Request request) {
        var value = ${entity.key.fromPath("request")};
        return ok(service.getBy${entity.key.pascal}(value));
    }
#end
#if(!$entity.editables.empty)

    private Answer update(Request request) {
        var id = Rules.checkedId(request.pathValue("id"));
        var edit = ${entity}Mapper.toEdit(request.body());
        return ok(service.update(id, edit, request.expectedUpdate()).after());
    }
#end

    private static Answer ok(${entity} entity) {
        return Answer.ok(${entity}Mapper.toModel(entity)).updatedAt(entity.updatedAt());
    }
}

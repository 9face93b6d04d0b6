package ${package}.internal.handlers.http.${entity.packageName}.v1;

import java.util.List;
import java.util.Optional;

import ${pkgPackage}.constants.IdPrefix;
import ${pkgPackage}.errors.Require;
import ${pkgPackage}.http.Answer;
import ${pkgPackage}.http.JsonBody;
import ${pkgPackage}.http.Request;
import ${pkgPackage}.http.Route;
import ${pkgPackage}.http.Values;
import ${contractsPackage}.clients.${service.packageName}.v1.entities.${entity};
import ${package}.internal.services.v1.${entity}Service;

/** The Private API of ${entity.pluralWords}: private/openapi.yaml of contracts. */
public final class ${entity}PrivateRoutes {
    private static final String PATH = "/private/v1/${entity.path}";
#if($entity == $model.caller)
    private static final String CURRENT = PATH + "/current-${entity.kebab}";
#end
#if($entity.key)
    private static final IdPrefix IDS = IdPrefix.of(${entity}.ID_PREFIX);
#end

    private final ${entity}Service service;

    /** Creates routes that call {@code service}. */
    public ${entity}PrivateRoutes(${entity}Service service) {
        this.service = service;
    }

    /** All routes, for the server. */
    public List<Route> all() {
        return List.of(Route.post(PATH, this::create), Route.get(PATH + "/:identifier", this::find)#if($entity.key), Route.get(PATH + "/by-${entity.key.kebab}/:${entity.key.name}", this::getBy${entity.key.pascal})#end#if($entity == $model.caller), Route.get(CURRENT, this::current)#if($entity.editable), Route.patch(CURRENT, this::updateCurrent)#end#foreach($field in $entity.updatables), Route.put(CURRENT + "/${field.kebab}", this::update${field.pascal})#end#end);
    }

    private Answer create(Request request) {
        var created = service.create(${entity}Mapper.toNew${entity}(request.body()), request.idempotencyKey());
        return Answer.created(${entity}Mapper.toState(created)).updatedAt(created.updatedAt());
    }
#if($entity.key)

    /** Finds by id if the identifier has the form of one, else by ${entity.key.words}. */
    private Answer find(Request request) {
        var identifier = request.pathValue("identifier");
        var found = IDS.matches(identifier) ? service.getById(identifier) : service.getBy${entity.key.pascal}(${entity.key.readText("identifier")});
        return Answer.ok(${entity}Mapper.toPublic(found));
    }
#else

    private Answer find(Request request) {
        return Answer.ok(${entity}Mapper.toPublic(service.getById(request.pathValue("identifier"))));
    }
#end
#if($entity.key)

    private Answer getBy${entity.key.pascal}(Request request) {
        var value = ${entity.key.readPath("request")};
        return Answer.ok(${entity}Mapper.toPublic(service.getBy${entity.key.pascal}(value)));
    }
#end
#if($entity == $model.caller)

    private Answer current(Request request) {
        return state(service.current());
    }
#if($entity.editable)

    private Answer updateCurrent(Request request) {
        var edit = ${entity}Mapper.toEdit(request.body());
        return state(service.updateCurrent(edit, request.expectedUpdate()));
    }
#end
#foreach($field in $entity.updatables)

    private Answer update${field.pascal}(Request request) {
        var value = ${field.readChange("request.body()")};
        return state(service.update${field.pascal}(value, request.expectedUpdate()));
    }
#end

    private static Answer state(${entity} entity) {
        return Answer.ok(${entity}Mapper.toState(entity)).updatedAt(entity.updatedAt());
    }
#end
}

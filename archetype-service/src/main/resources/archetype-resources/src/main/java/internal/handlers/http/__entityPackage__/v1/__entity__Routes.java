package ${package}.internal.handlers.http.${entityPackage}.v1;

import java.util.List;

import ${pkgPackage}.http.Answer;
import ${pkgPackage}.http.Request;
import ${pkgPackage}.http.Route;
#foreach($key in $anyKey)
#foreach($each in $key.ifBare)
import ${pkgPackage}.http.Values;
#end
#end
import ${package}.internal.entities.${entityPackage}.v1.Rules;
import ${package}.internal.services.v1.${entity}Service;

/** Serves version 1 of ${service} over HTTP, by the rules of the rpcs. */
public final class ${entity}Routes {
    private static final String PATH = "/private/v1/${entityPluralKebab}";

    private final ${entity}Service service;

    /** Routes that call {@code service}. */
    public ${entity}Routes(${entity}Service service) {
        this.service = service;
    }

    /** What the server is to serve. */
    public List<Route> all() {
#set($routes = ["Route.post(PATH, this::create)", "Route.get(PATH + ""/:id"", this::getById)"])
#foreach($key in $anyKey)
#set($byKey = "/by-" + $key.name.replace("_", "-") + "/:" + $key.name)
#set($ignored = $routes.add("Route.get(PATH + ""$byKey"", this::getBy${key.pascal})"))
#end
#wrapped("        return List.of(" $routes ");")
    }

    private Answer create(Request request) {
        var created = service.create(Bodies.wanted(request.body()));
        return Answer.created(Models.of(created));
    }

    private Answer getById(Request request) {
        var id = Rules.checkedId(request.pathValue("id"));
        return Answer.ok(Models.of(service.getById(id)));
    }
#foreach($key in $anyKey)

    private Answer getBy${key.pascal}(Request request) {
        var given = request.pathValue("${key.name}");
#set($value = "given")
#foreach($each in $key.ifBare)
#set($value = "Values.${key.reader}(""${key.name}"", given)")
#end
#foreach($each in $key.ifVerified)
#set($value = "Rules.checked${key.pascal}($value)")
#end
        var key = $value;
        return Answer.ok(Models.of(service.getBy${key.pascal}(key)));
    }
#end
}

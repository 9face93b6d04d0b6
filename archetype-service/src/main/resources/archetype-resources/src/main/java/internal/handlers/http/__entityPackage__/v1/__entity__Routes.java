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
#set($entities = "${package}.internal.entities.${entityPackage}.v1")
#set($imports = ["${entities}.${entity}"])
#foreach($key in $anyKey)
#foreach($each in $key.ifVerified)
#set($ignored = $imports.add("${entities}.Rules"))
#end
#end
#foreach($any in $anyKeyless)
#set($ignored = $imports.add("${entities}.Rules"))
#end
#imports($imports)
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
        return List.of(Route.post(PATH, this::create), Route.get(PATH + "/:identifier", this::get));
    }

    private Answer create(Request request) {
        var created = service.create(Bodies.wanted(request.body()));
        return Answer.created(Models.of(created));
    }

    private Answer get(Request request) {
        var found = find(request.pathValue("identifier"));
        return Answer.ok(Models.of(found));
    }

#foreach($key in $anyKey)
    /** By id if it has the form of one, else by ${key.words}. */
    private ${entity} find(String identifier) {
        if (${entity}.IDS.matches(identifier)) {
            return service.getById(identifier);
        }
#set($value = "identifier")
#foreach($each in $key.ifBare)
#set($value = "Values.${key.reader}(""${key.name}"", identifier)")
#end
#foreach($each in $key.ifVerified)
#set($value = "Rules.checked${key.pascal}($value)")
#end
        var key = $value;
        return service.getBy${key.pascal}(key);
    }
#end
#foreach($any in $anyKeyless)
    private ${entity} find(String identifier) {
        return service.getById(Rules.checkedId(identifier));
    }
#end
}

package ${package}.internal.services.v1.cache;

#set($imports = ["java.util.ArrayList", "java.util.List"])
#foreach($field in $uniques)
#set($ignored = $imports.addAll($field.javaImports))
#foreach($each in $field.ifTimestamp)
#set($ignored = $imports.add("java.time.temporal.ChronoUnit"))
#end
#end
#importGroup($imports)
import ${package}.internal.entities.${entityPackage}.v1.${entity};

/** Under which keys one ${entityWords} is cached; the cache puts its own name in front. The migrations make the same ones. */
final class Keys {
    private Keys() {}

    static String byId(String id) {
        return "id:" + id;
    }

#foreach($field in $uniques)
    static String by${field.pascal}($field.java value) {
        return "${field.name}:" + $field.keyOf;
    }

#end
    static List<String> of(${entity} cached) {
        var keys = new ArrayList<String>();
        keys.add(byId(cached.id()));
#foreach($field in $uniques)
#foreach($each in $field.ifRequired)
        keys.add(by${field.pascal}(cached.${field.camel}()));
#end
#foreach($each in $field.ifOptional)
        if (cached.${field.camel}() != null) {
            keys.add(by${field.pascal}(cached.${field.camel}()));
        }
#end
#end
        return keys;
    }
}

package ${package}.internal.services.v1.cache;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import ${pkgPackage}.constants.Caseless;
import ${package}.internal.entities.${entity.packageName}.v1.${entity};

/** Cache keys of ${entity.article} ${entity.words}, without the cache's prefix; triggers create the same keys. */
final class ${entity}Keys {
    private ${entity}Keys() {}

    static String byId(String id) {
        return "id:" + id;
    }

#foreach($field in $entity.uniques)
    static String by${field.pascal}($field.java value) {
        return "${field.name}:" + ${field.key("value")};
    }

#end
    static List<String> of(${entity} cached) {
        var keys = new ArrayList<String>();
        keys.add(byId(cached.id()));
#foreach($field in $entity.uniques)
#if($field.optional)
        if (cached.${field.camel}() != null) {
            keys.add(by${field.pascal}(cached.${field.camel}()));
        }
#else
        keys.add(by${field.pascal}(cached.${field.camel}()));
#end
#end
        return keys;
    }
}

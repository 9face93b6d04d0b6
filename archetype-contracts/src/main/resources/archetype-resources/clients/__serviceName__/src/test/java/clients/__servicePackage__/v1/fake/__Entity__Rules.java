package ${package}.clients.${service.packageName}.v1.fake;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

import ${pkgPackage}.errors.Require;
import ${package}.clients.${service.packageName}.v1.entities.New${entity};

/**
 * Validates the fields of ${entity.article} ${entity.words}.
 *
 * <p>The methods return the value to store, or throw and name the invalid field.
 */
final class ${entity}Rules {
    private ${entity}Rules() {}

    static New${entity} valid(New${entity} wanted) {
        return new New${entity}(#foreach($field in $entity.fields)#if($field.verified)checked${field.pascal}(wanted.${field.camel}())#{else}wanted.${field.camel}()#end#if($foreach.hasNext), #end#end);
    }
#foreach($field in $entity.verified)

    static $field.ref checked${field.pascal}($field.ref value) {
        return #if($field.optional)value == null ? null : #end${field.verify("value")};
    }
#end
}

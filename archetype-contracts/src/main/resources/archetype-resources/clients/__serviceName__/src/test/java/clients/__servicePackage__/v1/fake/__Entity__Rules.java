package ${package}.clients.${service.packageName}.v1.fake;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

import ${pkgPackage}.constants.Bytes;
import ${pkgPackage}.constants.Edit;
import ${pkgPackage}.errors.Require;
import ${package}.clients.${service.packageName}.v1.entities.${entity};
import ${package}.clients.${service.packageName}.v1.entities.${entity}Edit;
import ${package}.clients.${service.packageName}.v1.entities.New${entity};

/**
 * Validates the fields of ${entity.article} ${entity.words}.
 *
 * <p>The methods return the value to store, or throw and name the invalid field.
 */
final class ${entity}Rules {
    private static final String REQUEST_ID = "[!-~]{1,64}";

    private ${entity}Rules() {}

    static @Nullable String checkedRequestId(@Nullable String value) {
        return value == null ? null : Require.matching("request_id", value, REQUEST_ID);
    }

    /** Returns the ${entity.words} to store, still without id and times. */
    static ${entity} valid(New${entity} wanted) {
#foreach($field in $entity.secrets)
        checked${field.pascal}(wanted.${field.camel}());
#end
        return new ${entity}("", #foreach($field in $entity.visible)#if($field.hasDefault)wanted.${field.camel}() == null ? $field.defaultValue : #end#if($field.verified)checked${field.pascal}(wanted.${field.camel}())#{else}wanted.${field.camel}()#end, #{end}Instant.EPOCH, Instant.EPOCH);
    }
#if($entity.editable)

    static ${entity}Edit valid(${entity}Edit edit) {
        return new ${entity}Edit(#foreach($field in $entity.editables)#if($field.verified)edit.${field.camel}() == null ? null : new Edit<>(checked${field.pascal}(edit.${field.camel}().value()))#{else}edit.${field.camel}()#end#if($foreach.hasNext), #end#end);
    }
#end
#foreach($field in $entity.verified)

    static $field.ref checked${field.pascal}($field.ref value) {
        return #if($field.optional)value == null ? null : #end${field.verify("value")};
    }
#end
}

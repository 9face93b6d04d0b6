package ${package}.internal.entities.${entity.packageName}.v1;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import ${pkgPackage}.constants.Bytes;
import ${pkgPackage}.testing.Samples;

/** Samples for tests, created from a number: different numbers give different values, if the type allows. */
public final class ${entity}Fixtures {
    /** The time of creation of every sample. */
    public static final Instant TIME = Instant.parse("2026-01-02T03:04:05.123456Z");

    private ${entity}Fixtures() {}

    /** A ${entity.words} to create. */
    public static New${entity} wanted(int n) {
        return new New${entity}(#foreach($field in $entity.fields)${field.camel}Of(n)#if($foreach.hasNext), #end#end);
    }

    /** A stored ${entity.words} with a new id. */
    public static ${entity} numbered(int n) {
        return new ${entity}(${entity}.IDS.next(), #foreach($field in $entity.visible)${field.camel}Of(n), #{end}TIME, TIME);
    }
#if(!$entity.secrets.empty)

    /** The secrets of sample {@code n}. */
    public static ${entity}Secrets secrets(int n) {
        return new ${entity}Secrets(#foreach($field in $entity.secrets)${field.camel}Of(n)#if($foreach.hasNext), #end#end);
    }
#end
#if($service.referred.contains($entity))

    /** The ${entity.words} to which sample {@code n} of another entity refers. */
    public static ${entity} referred(int n) {
        return new ${entity}("${entity.snake}_%026d".formatted(n), #foreach($field in $entity.visible)#if($field.optional)null#elseif($field.foreignKey())${field.camel}Of(n)#{else}${field.camel}Of(100 + n)#end, #{end}TIME, TIME);
    }
#end
#if(!$entity.optionals.empty)

    /** A copy without the optional fields. */
    public static ${entity} bare(${entity} sample) {
        return new ${entity}(sample.id(), #foreach($field in $entity.visible)#if($field.optional)null#{else}sample.${field.camel}()#end, #{end}sample.createdAt(), sample.updatedAt());
    }
#end
#if(!$entity.editables.empty)

    /** A change of all editable fields to those of sample {@code n}. */
    public static ${entity}Edit edit(int n) {
        return ${entity}Edit.NONE#foreach($field in $entity.editables).with${field.pascal}(${field.camel}Of(n))#end;
    }

    /** A copy with the editable fields of sample {@code n}. */
    public static ${entity} edited(${entity} sample, int n) {
        return new ${entity}(sample.id(), #foreach($field in $entity.visible)#if($field.editable)${field.camel}Of(n)#{else}sample.${field.camel}()#end, #{end}sample.createdAt(), sample.updatedAt());
    }
#end
#if($entity.changeable())

    /** A copy that was last updated at the given time. */
    public static ${entity} updated(${entity} sample, Instant at) {
        return new ${entity}(sample.id(), ${entity.values("sample")}, sample.createdAt(), at);
    }
#end
#foreach($field in $entity.fields)

    /** The ${field.words} of sample {@code n}. */
    public static $field.java ${field.camel}Of(int n) {
        return $field.sample;
    }
#end
#foreach($field in $entity.visible)

    /** A copy with another ${field.words}. */
    public static ${entity} with${field.pascal}(${entity} sample, $field.ref value) {
        return new ${entity}(sample.id(), ${entity.valuesWith("sample", $field, "value")}, sample.createdAt(), sample.updatedAt());
    }
#end
}

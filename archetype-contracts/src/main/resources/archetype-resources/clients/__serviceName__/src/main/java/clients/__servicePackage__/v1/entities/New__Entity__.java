package ${package}.clients.${service.packageName}.v1.entities;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import ${pkgPackage}.constants.Bytes;
#foreach($field in $entity.enums)
import ${package}.clients.${service.packageName}.v1.entities.${entity}.${field.pascal};
#end

/**
 * The fields of ${entity.article} ${entity.words} to create.
 *
#foreach($field in $entity.fields)
 * @param $field.camel $field.rule#if($field.hasDefault)$field.absence.replace("absent", "null")#end

#end
 */
public record New${entity}(${entity.clientNewComponents}) {
#if(!$entity.lists.empty)
    /** Makes a request with copies of the lists. */
    public New${entity} {
#foreach($field in $entity.lists)
        $field.camel = List.copyOf($field.camel);
#end
    }

#end
#if(!$entity.omittables.empty)
    /** The required fields only; {@code with} methods add others. */
    public static New${entity} of(#foreach($field in $entity.needed)$field.java $field.camel#if($foreach.hasNext), #end#end) {
        return new New${entity}(#foreach($field in $entity.fields)#if(!$field.omittable)$field.camel#elseif($field.list)List.of()#{else}null#end#if($foreach.hasNext), #end#end);
    }

#foreach($field in $entity.omittables)
    /** The same with another ${field.words}. */
    public New${entity} with${field.pascal}($field.newRef $field.camel) {
        return new New${entity}(#foreach($other in $entity.fields)$other.camel#if($foreach.hasNext), #end#end);
    }

#end
#end
#if($entity.hidden)
    /** Shows no field: logs must not contain those that are not public. */
    @Override
    public String toString() {
        return "New${entity}[]";
    }
#end
}

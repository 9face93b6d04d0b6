package ${package}.clients.${service.packageName}.v1.entities;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import ${pkgPackage}.constants.Bytes;
import ${pkgPackage}.constants.Edit;

/**
 * A change of fields of ${entity.article} ${entity.words}; those that are null keep their values.
 *
#foreach($field in $entity.editables)
 * @param $field.camel $field.rule
#end
 */
public record ${entity}Edit(#foreach($field in $entity.editables)@Nullable $field.edit $field.camel#if($foreach.hasNext), #end#end) {
    /** Changes nothing. */
    public static final ${entity}Edit NONE = new ${entity}Edit(#foreach($field in $entity.editables)null#if($foreach.hasNext), #end#end);
#foreach($field in $entity.editables)

    /** The same with a change of the ${field.words}#if($field.optional); null clears it#end. */
    public ${entity}Edit with${field.pascal}($field.ref $field.camel) {
        return new ${entity}Edit(#foreach($other in $entity.editables)#if($other == $field)new Edit<>($field.camel)#else$other.camel#end#if($foreach.hasNext), #end#end);
    }
#end
#if($entity.hidden)

    /** Shows no field: logs must not contain those that are not public. */
    @Override
    public String toString() {
        return "${entity}Edit[]";
    }
#end
}

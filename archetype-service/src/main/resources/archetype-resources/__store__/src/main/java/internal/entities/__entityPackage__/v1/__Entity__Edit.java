package ${package}.internal.entities.${entity.packageName}.v1;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import ${pkgPackage}.constants.Bytes;
import ${pkgPackage}.constants.Edit;

/** A change of several fields of ${entity.article} ${entity.words}. Fields without an edit keep their values. */
public record ${entity}Edit(#foreach($field in $entity.editables)@Nullable $field.edit() $field.camel#if($foreach.hasNext), #end#end) {
    /** Changes no field. */
    public static final ${entity}Edit NONE = new ${entity}Edit(#foreach($field in $entity.editables)null#if($foreach.hasNext), #end#end);
#foreach($field in $entity.editables)

    /** Returns this change with another value of the ${field.words}#if($field.optional); null clears it#end. */
    public ${entity}Edit with${field.pascal}($field.ref value) {
        return new ${entity}Edit(#foreach($other in $entity.editables)#if($other == $field)new Edit<>(value)#else$other.camel#end#if($foreach.hasNext), #end#end);
    }
#end
#if($entity.hidden())

    /** Shows nothing, so that logs do not contain the fields. */
    @Override
    public String toString() {
        return "${entity}Edit[]";
    }
#end
}

package ${package}.internal.entities.${entity.packageName}.v1;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import ${pkgPackage}.constants.Bytes;
#foreach($field in $entity.enums)
import ${package}.internal.entities.${entity.packageName}.v1.${entity}.${field.pascal};
#end

/** The fields of ${entity.article} ${entity.words} that is to be created. */
#if($entity.hidden())
public record New${entity}(${entity.newComponents}) {
    /** Shows nothing, so that logs do not contain the fields. */
    @Override
    public String toString() {
        return "New${entity}[]";
    }
}
#else
public record New${entity}(${entity.newComponents}) {}
#end

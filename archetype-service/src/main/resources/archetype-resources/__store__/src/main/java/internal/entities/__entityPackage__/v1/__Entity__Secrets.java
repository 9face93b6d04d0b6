package ${package}.internal.entities.${entity.packageName}.v1;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import ${pkgPackage}.constants.Bytes;

/** The fields of ${entity.article} ${entity.words} that are stored but never returned, logged, cached or published. */
public record ${entity}Secrets($entity.secretComponents) {
    /** Shows nothing, so that logs do not contain the fields. */
    @Override
    public String toString() {
        return "${entity}Secrets[]";
    }
}

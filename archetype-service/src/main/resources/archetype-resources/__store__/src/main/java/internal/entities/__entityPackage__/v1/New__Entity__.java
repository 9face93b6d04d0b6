package ${package}.internal.entities.${entity.packageName}.v1;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The fields of ${entity.article} ${entity.words} that is to be created. */
public record New${entity}(${entity.components}) {}

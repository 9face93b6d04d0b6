/** Version 1 of ${entity.pluralWords}. */
@NullMarked
package ${package}.internal.entities.${entity.packageName}.v1;

import org.jspecify.annotations.NullMarked;

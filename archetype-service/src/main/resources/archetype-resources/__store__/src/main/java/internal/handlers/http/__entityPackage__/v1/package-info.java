/** Version 1 of the private endpoints of ${entity.pluralWords}: validate, call, map, reply. */
@NullMarked
package ${package}.internal.handlers.http.${entity.packageName}.v1;

import org.jspecify.annotations.NullMarked;

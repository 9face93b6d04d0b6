/** Version 1 of the routes of ${entity.pluralWords}: read, call, map, reply. */
@NullMarked
package ${package}.internal.handlers.http.${entity.packageName}.v1;

import org.jspecify.annotations.NullMarked;

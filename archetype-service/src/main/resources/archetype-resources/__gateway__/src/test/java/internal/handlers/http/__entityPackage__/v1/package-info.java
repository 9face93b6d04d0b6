/** Tests of the routes. */
@NullMarked
package ${package}.internal.handlers.http.${entity.packageName}.v1;

import org.jspecify.annotations.NullMarked;

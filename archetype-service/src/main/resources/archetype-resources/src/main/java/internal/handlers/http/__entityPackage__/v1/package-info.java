/** Version 1 of the private endpoints: validate, call, map, answer. */
@NullMarked
package ${package}.internal.handlers.http.${entityPackage}.v1;

import org.jspecify.annotations.NullMarked;

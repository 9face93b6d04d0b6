/** Tests of the private endpoints. */
@NullMarked
package ${package}.internal.handlers.http.${entityPackage}.v1;

import org.jspecify.annotations.NullMarked;

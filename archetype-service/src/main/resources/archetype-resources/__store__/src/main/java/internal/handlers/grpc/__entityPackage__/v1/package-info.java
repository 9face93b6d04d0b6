/** Version 1 of the rpcs of ${entity.pluralWords}: validate, call, map, reply. */
@NullMarked
package ${package}.internal.handlers.grpc.${entity.packageName}.v1;

import org.jspecify.annotations.NullMarked;

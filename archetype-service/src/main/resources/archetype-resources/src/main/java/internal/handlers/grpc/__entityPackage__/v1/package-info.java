/** Version 1 of the rpcs: validate, call, map, reply. */
@NullMarked
package ${package}.internal.handlers.grpc.${entityPackage}.v1;

import org.jspecify.annotations.NullMarked;

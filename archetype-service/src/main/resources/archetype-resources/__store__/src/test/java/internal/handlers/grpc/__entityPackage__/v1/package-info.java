/** Tests of the rpcs, called in this process. */
@NullMarked
package ${package}.internal.handlers.grpc.${entity.packageName}.v1;

import org.jspecify.annotations.NullMarked;

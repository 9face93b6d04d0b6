/** Tests of the rpcs over in-process gRPC. */
@NullMarked
package ${package}.internal.handlers.grpc.${entityPackage}.v1;

import org.jspecify.annotations.NullMarked;

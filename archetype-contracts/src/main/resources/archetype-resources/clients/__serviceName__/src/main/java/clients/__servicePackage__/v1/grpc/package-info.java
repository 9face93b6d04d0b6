/** The gRPC client, the only code that uses stubs. */
@NullMarked
package ${package}.clients.${service.packageName}.v1.grpc;

import org.jspecify.annotations.NullMarked;

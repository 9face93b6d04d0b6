/** Tests of the gRPC brick, against real servers on free ports. */
@NullMarked
package ${package}.grpc;

import org.jspecify.annotations.NullMarked;

/** Tests of tokens of gRPC calls. */
@NullMarked
package ${package}.token.grpc;

import org.jspecify.annotations.NullMarked;

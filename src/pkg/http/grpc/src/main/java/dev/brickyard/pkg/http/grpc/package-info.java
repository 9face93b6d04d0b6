/** Calls of gRPC services by HTTP handlers. */
@NullMarked
package dev.brickyard.pkg.http.grpc;

import org.jspecify.annotations.NullMarked;

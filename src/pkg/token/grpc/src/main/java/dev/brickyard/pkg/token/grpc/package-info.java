/** Tokens of gRPC calls. */
@NullMarked
package dev.brickyard.pkg.token.grpc;

import org.jspecify.annotations.NullMarked;

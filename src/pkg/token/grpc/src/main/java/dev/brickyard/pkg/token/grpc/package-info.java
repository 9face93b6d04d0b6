/** Verification of tokens in gRPC calls. */
@NullMarked
package dev.brickyard.pkg.token.grpc;

import org.jspecify.annotations.NullMarked;

/** Tests of the gRPC brick, against real servers on free ports. */
@NullMarked
package dev.brickyard.pkg.grpc;

import org.jspecify.annotations.NullMarked;

/** The gRPC server and channels of every service: errors, deadlines, logs, metrics, health and graceful stop. */
@NullMarked
package dev.brickyard.pkg.grpc;

import org.jspecify.annotations.NullMarked;

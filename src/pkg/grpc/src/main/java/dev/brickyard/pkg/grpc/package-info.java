/** gRPC server and client channels: error mapping, deadlines, logs, metrics, traces, health and graceful shutdown. */
@NullMarked
package dev.brickyard.pkg.grpc;

import org.jspecify.annotations.NullMarked;

/** Carries version 1 of the contract of ${service} over gRPC; stubs stay inside. */
@NullMarked
package ${package}.clients.${servicePackage}.v1.grpc;

import org.jspecify.annotations.NullMarked;

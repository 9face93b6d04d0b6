/** Tests of what the handlers share. */
@NullMarked
package ${package}.internal.handlers.grpc;

import org.jspecify.annotations.NullMarked;

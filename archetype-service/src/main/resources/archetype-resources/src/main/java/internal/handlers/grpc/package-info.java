/** What the handlers of all entities share. */
@NullMarked
package ${package}.internal.handlers.grpc;

import org.jspecify.annotations.NullMarked;

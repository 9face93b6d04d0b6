/** Tests of the messages. */
@NullMarked
package ${package}.internal.handlers.ws.${entity.packageName}.v1;

import org.jspecify.annotations.NullMarked;

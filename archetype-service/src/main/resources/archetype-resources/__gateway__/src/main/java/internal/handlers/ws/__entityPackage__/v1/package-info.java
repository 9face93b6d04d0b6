/** Version 1 of the websocket messages about ${entity.pluralWords}. */
@NullMarked
package ${package}.internal.handlers.ws.${entity.packageName}.v1;

import org.jspecify.annotations.NullMarked;

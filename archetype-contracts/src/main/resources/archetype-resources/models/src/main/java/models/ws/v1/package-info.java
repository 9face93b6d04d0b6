/**
 * Version 1 of the messages of the websocket of gateways: see {@code docs/public/asyncapi.yaml}. The messages with events are
 * in a package for each entity.
 *
 * <p>In JSON the names are snake_case.
 */
@NullMarked
package ${package}.models.ws.v1;

import org.jspecify.annotations.NullMarked;

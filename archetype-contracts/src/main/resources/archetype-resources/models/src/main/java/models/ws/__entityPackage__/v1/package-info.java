/**
 * Version 1 of the events of $entity.article ${entity.words}, as gateways send them over a websocket.
 *
 * <p>In JSON the names are snake_case ({@code occurredAt} is {@code occurred_at}) and times are RFC 3339, in UTC.
 */
@NullMarked
package ${package}.models.ws.${entity.packageName}.v1;

import org.jspecify.annotations.NullMarked;

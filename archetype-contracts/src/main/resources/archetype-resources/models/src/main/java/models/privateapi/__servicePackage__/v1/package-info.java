/**
 * Version 1 of the requests and responses of the private API of ${service}, for other services and gateways: see
 * {@code docs/private/${service}.yaml}. The state of an entity is in {@code entities}.
 *
 * <p>In JSON the names are snake_case ({@code createdAt} is {@code created_at}) and times are RFC 3339, in UTC.
 */
@NullMarked
package ${package}.models.privateapi.${service.packageName}.v1;

import org.jspecify.annotations.NullMarked;

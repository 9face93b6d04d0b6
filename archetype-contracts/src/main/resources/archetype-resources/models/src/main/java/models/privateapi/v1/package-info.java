/**
 * Version 1 of what the private API, for other services and gateways, takes and gives, as described in
 * {@code docs/private/openapi.yaml}; what it shows of an entity is in {@code entities}.
 *
 * <p>In JSON the names are snake_case ({@code createdAt} is {@code created_at}) and times are RFC 3339, in UTC.
 */
@NullMarked
package ${package}.models.privateapi.v1;

import org.jspecify.annotations.NullMarked;

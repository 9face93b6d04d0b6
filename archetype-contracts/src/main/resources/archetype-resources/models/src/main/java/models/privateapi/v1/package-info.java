/**
 * Version 1 of the requests and responses of the private API of gateways, for the organisation's own apps: see
 * {@code docs/private/openapi.yaml}. The state of an entity is in {@code entities}, its public fields in {@code publicapi}.
 *
 * <p>In JSON the names are snake_case ({@code createdAt} is {@code created_at}) and times are RFC 3339, in UTC.
 */
@NullMarked
package ${package}.models.privateapi.v1;

import org.jspecify.annotations.NullMarked;

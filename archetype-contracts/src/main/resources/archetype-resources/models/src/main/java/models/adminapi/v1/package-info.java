/**
 * Version 1 of the responses of the admin API, for operators of the platform: see {@code docs/admin/openapi.yaml}. The state
 * of an entity is in {@code entities}.
 *
 * <p>In JSON the names are snake_case ({@code createdAt} is {@code created_at}) and times are RFC 3339, in UTC.
 */
@NullMarked
package ${package}.models.adminapi.v1;

import org.jspecify.annotations.NullMarked;

/**
 * Version 1 of what the admin API, for those who run the platform, takes and gives, as described in
 * {@code docs/admin/openapi.yaml}; what it shows of an entity is in {@code entities}.
 *
 * <p>In JSON the names are snake_case ({@code createdAt} is {@code created_at}) and times are RFC 3339, in UTC.
 */
@NullMarked
package ${package}.models.adminapi.v1;

import org.jspecify.annotations.NullMarked;

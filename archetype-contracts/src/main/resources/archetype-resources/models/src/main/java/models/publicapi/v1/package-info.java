/**
 * Version 1 of what the public API takes and gives, as described in {@code docs/public/openapi.yaml}.
 *
 * <p>In JSON the names are snake_case ({@code createdAt} is {@code created_at}) and times are RFC 3339, in UTC.
 */
@NullMarked
package ${package}.models.publicapi.v1;

import org.jspecify.annotations.NullMarked;

/**
 * Version 1 of the requests and responses of the public API: see {@code docs/public/openapi.yaml}.
 *
 * <p>In JSON the names are snake_case ({@code createdAt} is {@code created_at}) and times are RFC 3339, in UTC.
 */
@NullMarked
package ${package}.models.publicapi.v1;

import org.jspecify.annotations.NullMarked;

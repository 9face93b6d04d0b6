/**
 * Version 1 of the state of $entity.article ${entity.words}, as services and gateways exchange it.
 *
 * <p>In JSON the names are snake_case ({@code createdAt} is {@code created_at}) and times are RFC 3339, in UTC.
 */
@NullMarked
package ${package}.models.entities.${entity.packageName}.v1;

import org.jspecify.annotations.NullMarked;

/**
 * Version 1 of what services and gateways tell each other of one ${entityWords}.
 *
 * <p>In JSON the names are snake_case ({@code createdAt} is {@code created_at}) and times are RFC 3339, in UTC.
 */
@NullMarked
package ${package}.models.entities.${entityPackage}.v1;

import org.jspecify.annotations.NullMarked;

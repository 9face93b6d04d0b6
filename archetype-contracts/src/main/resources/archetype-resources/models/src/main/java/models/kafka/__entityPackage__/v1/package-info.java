/**
 * Version 1 of the events of one ${entityWords}, as ${service} sends them to Kafka.
 *
 * <p>In JSON the names are snake_case ({@code eventId} is {@code event_id}) and times are RFC 3339.
 */
@NullMarked
package ${package}.models.kafka.${entityPackage}.v1;

import org.jspecify.annotations.NullMarked;

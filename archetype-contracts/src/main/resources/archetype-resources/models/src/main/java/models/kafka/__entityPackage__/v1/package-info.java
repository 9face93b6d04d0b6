/**
 * Version 1 of the events of $entity.article ${entity.words}, as ${service} sends them to Kafka.
 *
 * <p>In JSON the names are snake_case ({@code eventId} is {@code event_id}) and times are RFC 3339, in UTC.
 */
@NullMarked
package ${package}.models.kafka.${entity.packageName}.v1;

import org.jspecify.annotations.NullMarked;

/** Relays events to Kafka from a table of the database. */
@NullMarked
package ${package}.kafka.outbox;

import org.jspecify.annotations.NullMarked;

/** Relays events to Kafka from a table of the database. */
@NullMarked
package dev.brickyard.pkg.kafka.outbox;

import org.jspecify.annotations.NullMarked;

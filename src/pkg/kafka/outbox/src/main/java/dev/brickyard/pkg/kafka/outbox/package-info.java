/** A transactional outbox: relays events from a database table to Kafka. */
@NullMarked
package dev.brickyard.pkg.kafka.outbox;

import org.jspecify.annotations.NullMarked;

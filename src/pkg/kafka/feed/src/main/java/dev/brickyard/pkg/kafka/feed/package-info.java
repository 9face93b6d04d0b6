/** Delivery of events from Kafka to connected clients, which resume after an interruption. */
@NullMarked
package dev.brickyard.pkg.kafka.feed;

import org.jspecify.annotations.NullMarked;

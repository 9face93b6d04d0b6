/** Sends events to Kafka and receives them. */
@NullMarked
package dev.brickyard.pkg.kafka;

import org.jspecify.annotations.NullMarked;

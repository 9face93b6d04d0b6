/** A real Kafka broker for tests and local runs. */
@NullMarked
package dev.brickyard.pkg.kafka.testing;

import org.jspecify.annotations.NullMarked;

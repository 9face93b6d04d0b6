/** A real Kafka for tests and local runs. */
@NullMarked
package ${package}.kafka.testing;

import org.jspecify.annotations.NullMarked;

/** Sends events to Kafka, and receives them. */
@NullMarked
package ${package}.kafka;

import org.jspecify.annotations.NullMarked;

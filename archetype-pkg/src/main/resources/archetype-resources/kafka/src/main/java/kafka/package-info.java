/** Sends events to Kafka. */
@NullMarked
package ${package}.kafka;

import org.jspecify.annotations.NullMarked;

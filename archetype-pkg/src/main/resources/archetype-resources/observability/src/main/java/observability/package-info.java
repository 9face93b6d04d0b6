/** Logs, metrics and traces. */
@NullMarked
package ${package}.observability;

import org.jspecify.annotations.NullMarked;

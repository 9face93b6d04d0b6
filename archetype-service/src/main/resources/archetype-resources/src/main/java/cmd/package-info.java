/** The entry point of the service and its wiring. */
@NullMarked
package ${package}.cmd;

import org.jspecify.annotations.NullMarked;

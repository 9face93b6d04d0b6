/** Start, stop and health of the parts of a service. */
@NullMarked
package ${package}.lifecycle;

import org.jspecify.annotations.NullMarked;

/** Tests of the service as a whole. */
@NullMarked
package ${package};

import org.jspecify.annotations.NullMarked;

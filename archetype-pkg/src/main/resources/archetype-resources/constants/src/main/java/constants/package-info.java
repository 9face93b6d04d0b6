/** Constants that all services share. */
@NullMarked
package ${package}.constants;

import org.jspecify.annotations.NullMarked;

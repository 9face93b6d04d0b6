/** Tests of the constants brick. */
@NullMarked
package ${package}.constants;

import org.jspecify.annotations.NullMarked;

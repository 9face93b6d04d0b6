/** Tests of this brick. */
@NullMarked
package ${package}.testing;

import org.jspecify.annotations.NullMarked;

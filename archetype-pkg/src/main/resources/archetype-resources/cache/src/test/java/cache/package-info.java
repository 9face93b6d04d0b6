/** Tests of this brick. */
@NullMarked
package ${package}.cache;

import org.jspecify.annotations.NullMarked;

/** Tests of the observability brick. */
@NullMarked
package ${package}.observability;

import org.jspecify.annotations.NullMarked;

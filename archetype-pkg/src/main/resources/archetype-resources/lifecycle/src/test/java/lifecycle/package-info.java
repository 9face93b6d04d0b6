/** Tests of the lifecycle brick. */
@NullMarked
package ${package}.lifecycle;

import org.jspecify.annotations.NullMarked;

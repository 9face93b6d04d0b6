/** Types that all entities share. */
@NullMarked
package ${package}.internal.entities;

import org.jspecify.annotations.NullMarked;

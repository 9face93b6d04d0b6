/** Entities for tests. */
@NullMarked
package ${package}.internal.entities;

import org.jspecify.annotations.NullMarked;

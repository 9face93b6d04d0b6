/** Tests of the ${entity.words}, and samples for all tests. */
@NullMarked
package ${package}.internal.entities.${entity.packageName}.v1;

import org.jspecify.annotations.NullMarked;

/** Version 1 of the ${entityWords}. */
@NullMarked
package ${package}.internal.entities.${entityPackage}.v1;

import org.jspecify.annotations.NullMarked;

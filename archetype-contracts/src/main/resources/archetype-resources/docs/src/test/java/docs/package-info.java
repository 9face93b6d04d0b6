/** Checks of the OpenAPI documents. */
@NullMarked
package ${package}.docs;

import org.jspecify.annotations.NullMarked;

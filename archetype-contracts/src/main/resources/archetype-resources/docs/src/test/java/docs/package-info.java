/** Keeps the OpenAPI documents in step with the models. */
@NullMarked
package ${package}.docs;

import org.jspecify.annotations.NullMarked;

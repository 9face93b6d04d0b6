/** Answers from the cache, and keeps it in step with every change. */
@NullMarked
package ${package}.internal.services.v1.cache;

import org.jspecify.annotations.NullMarked;

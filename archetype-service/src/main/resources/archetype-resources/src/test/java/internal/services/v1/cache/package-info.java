/** Tests of the cache decorator, in memory and on a real Redis. */
@NullMarked
package ${package}.internal.services.v1.cache;

import org.jspecify.annotations.NullMarked;

/** Tests of caching, in memory and on a real Redis. */
@NullMarked
package ${package}.internal.services.v1.cache;

import org.jspecify.annotations.NullMarked;

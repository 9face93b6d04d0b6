/** The cache on Redis, which the service may lose and regain at any time. */
@NullMarked
package ${package}.cache.redis;

import org.jspecify.annotations.NullMarked;

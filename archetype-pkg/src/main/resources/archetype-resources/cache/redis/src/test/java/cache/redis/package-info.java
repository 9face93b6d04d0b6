/** Tests of this brick. */
@NullMarked
package ${package}.cache.redis;

import org.jspecify.annotations.NullMarked;

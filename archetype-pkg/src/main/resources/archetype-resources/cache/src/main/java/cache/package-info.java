/** A cache that loads each key once at a time and never keeps what an invalidation has overtaken. */
@NullMarked
package ${package}.cache;

import org.jspecify.annotations.NullMarked;

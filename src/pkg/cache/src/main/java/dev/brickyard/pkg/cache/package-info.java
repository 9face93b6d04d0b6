/** A cache that loads each key once at a time and never keeps what an invalidation has overtaken. */
@NullMarked
package dev.brickyard.pkg.cache;

import org.jspecify.annotations.NullMarked;

/** A cache that runs one load per key at a time and never stores a value loaded before an invalidation. */
@NullMarked
package dev.brickyard.pkg.cache;

import org.jspecify.annotations.NullMarked;

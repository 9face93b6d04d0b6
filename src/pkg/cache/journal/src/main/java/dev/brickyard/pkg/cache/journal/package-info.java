/** Reports changes in the database to the cache, which then evicts the changed values. */
@NullMarked
package dev.brickyard.pkg.cache.journal;

import org.jspecify.annotations.NullMarked;

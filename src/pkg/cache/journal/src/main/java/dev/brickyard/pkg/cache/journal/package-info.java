/** What has changed in the database, for a cache to forget it. */
@NullMarked
package dev.brickyard.pkg.cache.journal;

import org.jspecify.annotations.NullMarked;

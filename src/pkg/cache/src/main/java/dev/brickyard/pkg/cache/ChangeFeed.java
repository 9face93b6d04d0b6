package dev.brickyard.pkg.cache;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reports changes in the data source of a cache, so that the cache can evict stale values even if the process that made
 * the change could not reach the cache. Used by one thread only.
 */
@FunctionalInterface
public interface ChangeFeed extends AutoCloseable {
    /**
     * Returns the changes that were committed after the given position and before this call.
     *
     * @param position a position returned by an earlier call in any process; null if there is none
     * @throws Exception if the changes cannot be read; its message is a short reason
     */
    Changes since(@Nullable String position) throws Exception;

    /** Releases the resources of the feed. */
    @Override
    default void close() {}

    /**
     * The changes since a position.
     *
     * @param keys the changed keys in the form {@code cache:key}, such as {@code user:id:1}
     * @param complete whether {@code keys} contains all changes; false if the position is unknown or too old, or if
     *     there are too many changes: the cache must then drop all its values
     * @param position the position to pass to the next call
     */
    record Changes(List<String> keys, boolean complete, String position) {}
}

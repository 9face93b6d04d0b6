package dev.brickyard.pkg.cache;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells which values have changed where they come from, so that a cache learns of a change even if the process that made
 * it could not reach the cache. One thread uses it.
 */
@FunctionalInterface
public interface ChangeFeed extends AutoCloseable {
    /**
     * Returns the changes that were committed after a position and before this call.
     *
     * @param position one that an earlier call returned, in any process; null for none
     * @throws Exception if the changes cannot be read; its message says why in a few words
     */
    Changes since(@Nullable String position) throws Exception;

    /** Releases what the feed holds. */
    @Override
    default void close() {}

    /**
     * What has changed since a position.
     *
     * @param keys the name of a cache, a colon and a key, such as {@code user:id:1}
     * @param complete whether {@code keys} holds all changes; false if the position is unknown or too old, or if there are
     *     too many changes: the cache must then forget everything
     * @param position where the next call continues
     */
    record Changes(List<String> keys, boolean complete, String position) {}
}

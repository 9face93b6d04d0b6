package dev.brickyard.pkg.constants;

import org.jspecify.annotations.Nullable;

/**
 * The place in a sorted list after which a page begins.
 *
 * @param key the value by which the list is sorted, of the last entity before the page; null if the list is sorted by id
 * @param id the id of this entity; empty for the first page
 */
public record Position(@Nullable Object key, String id) {
    /** The begin of every list. */
    public static final Position FIRST = new Position(null, "");
}

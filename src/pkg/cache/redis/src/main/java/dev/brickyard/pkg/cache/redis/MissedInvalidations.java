package dev.brickyard.pkg.cache.redis;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What Redis still has to forget; beyond a limit all of a cache rather than single keys. Not thread-safe. */
final class MissedInvalidations {
    private final int limit;
    private final Map<String, Set<String>> keysByCache = new HashMap<>();

    MissedInvalidations(int limit) {
        this.limit = limit;
    }

    void add(String cache, Collection<String> keys) {
        var missed = keysByCache.computeIfAbsent(cache, name -> new HashSet<>());
        if (missed.size() <= limit) {
            missed.addAll(keys);
        }
    }

    boolean isEmpty() {
        return keysByCache.isEmpty();
    }

    /** Removes and returns what one cache has missed. */
    Batch take() {
        var cache = keysByCache.keySet().iterator().next();
        var keys = keysByCache.getOrDefault(cache, Set.of());
        keysByCache.remove(cache);
        return new Batch(cache, keys, keys.size() > limit);
    }

    /**
     * The keys of one cache.
     *
     * @param everything whether there were too many to remember
     */
    record Batch(String cache, Set<String> keys, boolean everything) {}
}

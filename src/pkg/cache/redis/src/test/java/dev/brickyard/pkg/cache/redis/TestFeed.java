package dev.brickyard.pkg.cache.redis;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

import dev.brickyard.pkg.cache.ChangeFeed;

/** A change feed that tests control, shared by all processes of a test. */
final class TestFeed implements ChangeFeed {
    private final List<String> changes = new ArrayList<>();
    private boolean available = true;

    /** Adds a committed change of the key. */
    synchronized void change(String key) {
        changes.add(CacheProcess.NAME + ":" + key);
    }

    synchronized void available(boolean value) {
        available = value;
    }

    @Override
    public synchronized Changes since(@Nullable String position) {
        if (!available) {
            throw new IllegalStateException("no database");
        }
        var next = Integer.toString(changes.size());
        return position == null
                ? new Changes(List.of(), false, next)
                : new Changes(List.copyOf(changes.subList(Integer.parseInt(position), changes.size())), true, next);
    }
}

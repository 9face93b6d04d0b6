package dev.brickyard.pkg.cache.redis;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

import dev.brickyard.pkg.cache.ChangeFeed;

/** The changes of a database that tests make up; all processes of a test read it. */
final class TestFeed implements ChangeFeed {
    private final List<String> changes = new ArrayList<>();
    private boolean available = true;

    /** A change of a value is committed. */
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

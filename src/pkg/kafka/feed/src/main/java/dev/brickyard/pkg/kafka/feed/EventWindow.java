package dev.brickyard.pkg.kafka.feed;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

import dev.brickyard.pkg.kafka.feed.KeptEvent.Entity;

/**
 * The recent events in memory, in the order of their arrival and by key. Limited by age and size. Guarded by the lock of
 * {@link FeedHub}.
 */
final class EventWindow {
    private static final Deque<Slot> NONE = new ArrayDeque<>(0);

    private final long longest;
    private final long mostBytes;
    private final Deque<Slot> slots = new ArrayDeque<>();
    private final Map<String, Deque<Slot>> byKey = new HashMap<>();
    private final Map<Entity, Latest> latest = new HashMap<>();
    private long bytes;
    private long arrivals;

    EventWindow(Duration longest, long mostBytes) {
        this.longest = longest.toNanos();
        this.mostBytes = mostBytes;
    }

    /**
     * Returns whether an event is older than one that was read before: it was sent again, and arrived late.
     *
     * <p>Sequences are kept as long as the events, so memory is limited.
     */
    boolean isOutdated(KeptEvent event) {
        var last = latest(event.entity());
        return last != null && event.sequence() <= last.sequence;
    }

    /**
     * Adds an event, and drops those that exceed the limits.
     *
     * @param nanos the current {@link System#nanoTime}
     */
    void add(KeptEvent event, long nanos) {
        var slot = new Slot(event, arrivals++, nanos, event.bytes());
        slots.add(slot);
        bytes += slot.bytes();
        event.events()
                .forEach(each -> byKey.computeIfAbsent(each.key(), key -> new ArrayDeque<>(2))
                        .add(slot));
        if (event.entity() != null) {
            var last = latest.computeIfAbsent(event.entity(), entity -> new Latest());
            last.sequence = event.sequence();
            last.count++;
        }
        trim(nanos);
    }

    /** Drops the events that exceed the limits. */
    void trim(long nanos) {
        for (var oldest = slots.peek(); oldest != null; oldest = slots.peek()) {
            if (bytes <= mostBytes && nanos - oldest.nanos() <= longest) {
                return;
            }
            drop(slots.remove());
        }
    }

    /** Drops all events. */
    void clear() {
        while (!slots.isEmpty()) {
            drop(slots.remove());
        }
    }

    /** Returns the events with any of the given keys, in the order of their arrival. */
    Collection<KeptEvent> find(Collection<String> keys) {
        var found = new TreeMap<Long, KeptEvent>();
        for (var key : keys) {
            byKey.getOrDefault(key, NONE).forEach(slot -> found.put(slot.arrival(), slot.event()));
        }
        return found.values();
    }

    int size() {
        return slots.size();
    }

    long bytes() {
        return bytes;
    }

    private void drop(Slot slot) {
        var event = slot.event();
        bytes -= slot.bytes();
        event.partition().dropped(event.offset() + 1);
        for (var each : event.events()) {
            // the oldest event of the window is also the oldest of each of its keys
            byKey.computeIfPresent(each.key(), (key, ofKey) -> {
                ofKey.remove();
                return ofKey.isEmpty() ? null : ofKey;
            });
        }
        var last = latest(event.entity());
        if (last != null && --last.count == 0) {
            latest.remove(event.entity());
        }
    }

    private @Nullable Latest latest(@Nullable Entity entity) {
        return entity == null ? null : latest.get(entity);
    }

    /** An event and its place in the order of arrival. */
    private record Slot(KeptEvent event, long arrival, long nanos, long bytes) {}

    /** The highest sequence of an entity, and the number of its events in the window. */
    private static final class Latest {
        private long sequence;
        private int count;
    }
}

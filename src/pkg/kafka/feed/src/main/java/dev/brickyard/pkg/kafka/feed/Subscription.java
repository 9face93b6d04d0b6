package dev.brickyard.pkg.kafka.feed;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

import dev.brickyard.pkg.observability.LogLimit;

/** The keys that one client follows, until closed. Safe for use by several threads. */
public final class Subscription implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Subscription.class);
    private static final LogLimit limit = new LogLimit();

    private final FeedHub hub;
    private final FeedListener listener;

    // guarded by the lock of the hub
    private final Map<String, Map<PartitionLog, Long>> begins = new HashMap<>();
    private String cursor = "";
    private long toldAt;

    Subscription(FeedHub hub, FeedListener listener, long nanos) {
        this.hub = hub;
        this.listener = listener;
        this.toldAt = nanos;
    }

    /**
     * Follows further keys. Before this method returns, the listener receives the events since {@code after}, then
     * {@link FeedListener#subscribed}. If events since then are no longer kept, {@link FeedListener#reset} is called instead of
     * delivering them.
     *
     * @param after cursor of an event received before; null to receive new events only
     */
    public void add(Set<String> keys, @Nullable String after) {
        hub.follow(this, keys, after);
    }

    /** Stops following keys. Others are ignored. */
    public void remove(Set<String> keys) {
        hub.unfollow(this, keys);
    }

    /** Returns the followed keys. */
    public Set<String> keys() {
        return hub.keys(this);
    }

    /** Stops following all keys. Afterwards, the listener is not called any more. */
    @Override
    public void close() {
        hub.close(this);
    }

    Collection<String> followed() {
        return Collections.unmodifiableCollection(begins.keySet());
    }

    /** Follows a key from an offset of each partition; from the next event of partitions that are not in {@code begin}. */
    void begin(String key, Map<PartitionLog, Long> begin) {
        begins.put(key, begin);
    }

    void end(String key) {
        begins.remove(key);
    }

    /** Returns whether the client has not received an event of a key yet. */
    boolean wants(String key, PartitionLog partition, long offset) {
        return offset >= begins.getOrDefault(key, Map.of()).getOrDefault(partition, 0L);
    }

    /**
     * Delivers what a client sees of one event. Only the last part has the position after the event, so that a client that is
     * interrupted before receives all parts again.
     */
    void deliver(List<FeedEvent> events, String before, String after) {
        for (var i = 0; i < events.size(); i++) {
            var event = events.get(i);
            var position = i == events.size() - 1 ? after : before;
            tell(position, listening -> listening.event(new Delivery(position, event.key(), event.text())));
        }
    }

    void subscribed(Set<String> keys, String position) {
        tell(position, listening -> listening.subscribed(keys, position));
    }

    void reset(String position) {
        tell(position, listening -> listening.reset(position));
    }

    /** Gives the client a newer position, unless it has it. */
    void advance(String position, long nanos) {
        toldAt = nanos;
        if (!position.equals(cursor)) {
            tell(position, listening -> listening.advanced(position));
        }
    }

    long toldAt() {
        return toldAt;
    }

    private void tell(String position, Consumer<FeedListener> message) {
        cursor = position;
        try {
            message.accept(listener);
        } catch (RuntimeException e) {
            // must not keep the others from receiving the event
            limit.at(log, Level.ERROR, "listener of a subscription failed").log("listener of a subscription failed", e);
        }
    }
}

package dev.brickyard.pkg.kafka.feed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The recent events and who follows their keys. One lock guards both, so that a subscription neither misses events that
 * arrive while it resumes, nor receives them out of order.
 */
final class FeedHub {
    /** Positions are told this many times while an event is kept, so that a client can always resume. */
    private static final int TOLD_PER_WINDOW = 5;

    private final FeedConfig config;
    private final FeedMetrics metrics;
    private final LongSupplier clock;
    private final EventWindow window;
    private final SortedMap<String, List<PartitionLog>> topics = new TreeMap<>();
    private final Map<String, Set<Subscription>> followers = new HashMap<>();

    /** All subscriptions, the one that was told its position first at the beginning. */
    private final Set<Subscription> subscriptions = new LinkedHashSet<>();

    FeedHub(FeedConfig config, Collection<String> topics, FeedMetrics metrics, LongSupplier clock) {
        this.config = config;
        this.metrics = metrics;
        this.clock = clock;
        this.window = new EventWindow(config.window(), config.windowBytes());
        topics.forEach(topic -> this.topics.put(topic, new ArrayList<>()));
    }

    /** Returns the known partitions. */
    synchronized List<PartitionLog> partitions() {
        return topics.values().stream().flatMap(Collection::stream).toList();
    }

    /** Adds new partitions, all of a topic in the order of their numbers. */
    synchronized void add(List<PartitionLog> partitions) {
        partitions.forEach(partition -> of(partition).add(partition));
    }

    /**
     * Replaces partitions whose events at the position of this process are lost. All clients must load their state again.
     */
    synchronized void replace(List<PartitionLog> partitions) {
        window.clear();
        partitions.forEach(partition -> of(partition).set(partition.number(), partition));
        var position = position();
        for (var subscription : subscriptions) {
            reset(subscription, position);
        }
    }

    /** Keeps an event and delivers it. An outdated event is skipped. */
    synchronized void append(KeptEvent event) {
        var partition = event.partition();
        var before = partition.next();
        partition.read(event.offset() + 1);
        if (window.isOutdated(event)) {
            metrics.outdated(partition.topic());
            return;
        }
        window.add(event, clock.getAsLong());
        var deliveries = new LinkedHashMap<Subscription, List<FeedEvent>>();
        for (var each : event.events()) {
            for (var subscription : followers.getOrDefault(each.key(), Set.of())) {
                if (subscription.wants(each.key(), partition, event.offset())) {
                    deliveries
                            .computeIfAbsent(subscription, key -> new ArrayList<>(1))
                            .add(each);
                }
            }
        }
        if (!deliveries.isEmpty()) {
            var start = position(Map.of(partition, before));
            var end = position();
            deliveries.forEach((subscription, events) -> subscription.deliver(events, start, end));
            metrics.delivered(deliveries.size());
        }
    }

    /** Records how far a partition was read, without the events of aborted transactions, and how many events are left. */
    synchronized void read(PartitionLog partition, long offset, @Nullable Long lag) {
        partition.read(offset);
        if (lag != null) {
            partition.ends(offset + lag);
        }
    }

    /** Records the offset after the last event that Kafka has. */
    synchronized void ends(PartitionLog partition, long offset) {
        partition.ends(offset);
    }

    /** Drops old events, and tells positions to the clients whose turn it is. */
    synchronized void tick() {
        var now = clock.getAsLong();
        window.trim(now);
        var interval = config.window().toNanos() / TOLD_PER_WINDOW;
        var due = subscriptions.stream()
                .takeWhile(subscription -> now - subscription.toldAt() >= interval)
                .toList();
        if (!due.isEmpty()) {
            var position = position();
            for (var subscription : due) {
                subscription.advance(position, now);
                subscriptions.remove(subscription);
                subscriptions.add(subscription);
            }
        }
        metrics.kept(window.size(), window.bytes());
        topics.forEach((topic, partitions) -> metrics.lag(
                topic, partitions.stream().mapToLong(PartitionLog::lag).sum()));
    }

    synchronized Subscription open(FeedListener listener, Set<String> keys, @Nullable String after) {
        var subscription = new Subscription(this, listener, clock.getAsLong());
        subscriptions.add(subscription);
        metrics.subscriptions(subscriptions.size());
        follow(subscription, keys, after);
        return subscription;
    }

    synchronized void follow(Subscription subscription, Set<String> keys, @Nullable String after) {
        if (!subscriptions.contains(subscription)) {
            return;
        }
        var added = new LinkedHashSet<>(keys);
        added.removeAll(subscription.followed());
        var cursor = after == null ? null : Cursor.decode(after);
        if (after != null && (cursor == null || !replay(subscription, keys, cursor))) {
            cursor = null;
            reset(subscription, position());
        }
        var begin = begin(cursor);
        for (var key : cursor == null ? added : keys) {
            subscription.begin(key, begin);
            followers.computeIfAbsent(key, each -> new LinkedHashSet<>(2)).add(subscription);
        }
        subscription.subscribed(keys, position());
    }

    synchronized void unfollow(Subscription subscription, Collection<String> keys) {
        for (var key : keys) {
            subscription.end(key);
            followers.computeIfPresent(key, (name, all) -> {
                all.remove(subscription);
                return all.isEmpty() ? null : all;
            });
        }
    }

    synchronized Set<String> keys(Subscription subscription) {
        return Set.copyOf(subscription.followed());
    }

    synchronized void close(Subscription subscription) {
        unfollow(subscription, List.copyOf(subscription.followed()));
        subscriptions.remove(subscription);
        metrics.subscriptions(subscriptions.size());
    }

    /** Delivers the events since a cursor; returns false without delivering any if this is not possible. */
    private boolean replay(Subscription subscription, Set<String> keys, Cursor cursor) {
        if (partitions().stream().anyMatch(partition -> !partition.has(cursor.next(partition)))) {
            return false;
        }
        var missed = window.find(keys).stream()
                .filter(event -> event.offset() >= cursor.next(event.partition()))
                .map(event -> event.withKeys(keys))
                .toList();
        if (missed.stream().mapToLong(KeptEvent::bytes).sum() > config.replayBytes()) {
            return false;
        }
        var reached = new HashMap<PartitionLog, Long>();
        if (!missed.isEmpty()) {
            partitions().forEach(partition -> reached.put(partition, cursor.next(partition)));
        }
        for (var event : missed) {
            var before = position(reached);
            reached.put(event.partition(), event.offset() + 1);
            subscription.deliver(event.events(), before, position(reached));
        }
        metrics.replayed(missed.size());
        return true;
    }

    /** Returns the offsets before which a subscription skips events, of the partitions that this process reads later. */
    private Map<PartitionLog, Long> begin(@Nullable Cursor cursor) {
        var begin = new HashMap<PartitionLog, Long>();
        for (var partition : partitions()) {
            var first = cursor == null ? partition.now() : cursor.next(partition);
            if (first > partition.next()) {
                begin.put(partition, first);
            }
        }
        return begin.isEmpty() ? Map.of() : begin;
    }

    private void reset(Subscription subscription, String position) {
        metrics.reset();
        subscription.reset(position);
    }

    private List<PartitionLog> of(PartitionLog partition) {
        return topics.getOrDefault(partition.topic(), List.of());
    }

    private String position() {
        return position(Map.of());
    }

    /** Returns the cursor of the current position, except for the partitions with another offset. */
    private String position(Map<PartitionLog, Long> others) {
        return Cursor.encode(topics, partition -> others.getOrDefault(partition, partition.next()));
    }
}

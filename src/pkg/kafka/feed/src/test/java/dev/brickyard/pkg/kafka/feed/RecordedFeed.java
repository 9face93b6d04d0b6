package dev.brickyard.pkg.kafka.feed;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Records what a subscription receives. */
final class RecordedFeed implements FeedListener {
    private final List<Delivery> events = new CopyOnWriteArrayList<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private volatile String cursor = "";

    @Override
    public void event(Delivery delivery) {
        cursor = delivery.cursor();
        events.add(delivery);
        calls.add(delivery.text());
    }

    @Override
    public void subscribed(Set<String> keys, String cursor) {
        this.cursor = cursor;
        calls.add("subscribed " + String.join(",", keys));
    }

    @Override
    public void reset(String cursor) {
        this.cursor = cursor;
        calls.add("reset");
    }

    @Override
    public void advanced(String cursor) {
        this.cursor = cursor;
        calls.add("advanced");
    }

    /** Returns the last cursor. */
    String cursor() {
        return cursor;
    }

    /** Returns the calls in order; an event is its text. */
    List<String> calls() {
        return calls;
    }

    List<Delivery> events() {
        return events;
    }

    List<String> texts() {
        return events.stream().map(Delivery::text).toList();
    }
}

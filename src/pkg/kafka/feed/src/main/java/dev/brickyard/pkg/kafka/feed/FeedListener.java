package dev.brickyard.pkg.kafka.feed;

import java.util.Set;

/**
 * Receives what a {@link Subscription} delivers. Calls never overlap, and are made while the feed is locked: a method must
 * return at once, without waiting for a client.
 */
public interface FeedListener {
    /** Delivers an event of a followed key. The events of one key are in order. */
    void event(Delivery delivery);

    /**
     * Reports that keys are followed. Called after the events since the given cursor, if any, have been delivered.
     *
     * @param keys the requested keys, including those that were followed before
     * @param cursor opaque position from which a client resumes
     */
    void subscribed(Set<String> keys, String cursor);

    /**
     * Reports that events may have been missed, so that the client must load the state of its keys again.
     *
     * @param cursor opaque position from which a client resumes
     */
    void reset(String cursor);

    /**
     * Gives a newer position to a client that has not received it with an event. Otherwise, the position of a client
     * without events would become too old to resume from.
     *
     * @param cursor opaque position from which a client resumes
     */
    void advanced(String cursor);
}

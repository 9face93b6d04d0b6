package dev.brickyard.pkg.kafka.feed;

import java.util.List;

import dev.brickyard.pkg.kafka.ReceivedEvent;

/** Converts the events of a topic to what clients may see. Runs on the only thread of the feed, so it must be fast. */
@FunctionalInterface
public interface FeedMapping {
    /**
     * Returns the events for clients, one for each key that subscriptions follow; empty if there is nothing to deliver.
     * If two of them have the same key, its subscribers receive both.
     *
     * @throws Exception if the event cannot be read; it is skipped, counted and logged
     */
    List<FeedEvent> map(ReceivedEvent event) throws Exception;
}

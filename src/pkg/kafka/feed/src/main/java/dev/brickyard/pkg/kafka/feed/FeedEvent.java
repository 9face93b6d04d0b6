package dev.brickyard.pkg.kafka.feed;

/**
 * An event as clients receive it.
 *
 * @param key what subscriptions follow, such as the id of an entity
 * @param text contents for clients; a JSON object if they are connected by an {@link EventSocket}
 */
public record FeedEvent(String key, String text) {}

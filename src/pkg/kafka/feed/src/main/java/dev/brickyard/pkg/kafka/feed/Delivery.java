package dev.brickyard.pkg.kafka.feed;

/**
 * An event delivered to a subscription.
 *
 * @param cursor opaque position after this event, from which a client resumes
 * @param key the followed key
 * @param text contents of the event
 */
public record Delivery(String cursor, String key, String text) {}

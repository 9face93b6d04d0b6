package dev.brickyard.pkg.kafka.outbox;

import org.jspecify.annotations.Nullable;

import dev.brickyard.pkg.kafka.Refusal;

/**
 * A group of events that must be sent in order: those of one key, or of a whole topic.
 *
 * @param key key of the events; null for the whole topic
 */
record Lane(String topic, @Nullable String key) {
    static Lane of(Refusal refusal) {
        var event = refusal.event();
        return new Lane(event.topic(), refusal.wholeTopic() ? null : event.key());
    }

    @Override
    public String toString() {
        return key == null ? "topic " + topic : "key " + key + " of topic " + topic;
    }
}

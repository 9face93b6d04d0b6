package dev.brickyard.pkg.kafka.feed;

import static java.util.stream.Collectors.toMap;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Metrics of a feed. */
final class FeedMetrics {
    private final MeterRegistry meters;
    private final Map<String, AtomicLong> lags;
    private final Counter delivered;
    private final Counter replayed;
    private final Counter resets;
    private final AtomicLong subscriptions = new AtomicLong();
    private final AtomicLong windowEvents = new AtomicLong();
    private final AtomicLong windowBytes = new AtomicLong();

    FeedMetrics(MeterRegistry meters, Collection<String> topics) {
        this.meters = meters;
        this.lags = topics.stream().collect(toMap(topic -> topic, topic -> new AtomicLong()));
        lags.forEach((topic, lag) -> Gauge.builder("feed.lag", lag, AtomicLong::get)
                .description("events in Kafka that this process has not read yet")
                .tag("topic", topic)
                .register(meters));
        this.delivered = Counter.builder("feed.delivered")
                .description("deliveries of new events to subscriptions")
                .register(meters);
        this.replayed = Counter.builder("feed.replayed")
                .description("deliveries of earlier events to subscriptions that resumed")
                .register(meters);
        this.resets = Counter.builder("feed.resets")
                .description("subscriptions that could not resume, so that the client loads its state again")
                .register(meters);
        gauge("feed.subscriptions", "open subscriptions", subscriptions);
        gauge("feed.window.events", "events kept in memory", windowEvents);
        gauge("feed.window.bytes", "approximate size of the events kept in memory", windowBytes);
    }

    /** Counts an event that was read, with its age since it was sent to Kafka. */
    void read(String topic, Duration age) {
        Timer.builder("feed.events")
                .description("events read, with the time since they were sent to Kafka")
                .tag("topic", topic)
                .register(meters)
                .record(age.isNegative() ? Duration.ZERO : age);
    }

    /** Counts an event that cannot be read. */
    void failed(String topic) {
        skipped(topic, "failed");
    }

    /** Counts an event that was sent again after a later one. */
    void outdated(String topic) {
        skipped(topic, "outdated");
    }

    void delivered(int count) {
        delivered.increment(count);
    }

    void replayed(int count) {
        replayed.increment(count);
    }

    void reset() {
        resets.increment();
    }

    void lag(String topic, long count) {
        var lag = lags.get(topic);
        if (lag != null) {
            lag.set(count);
        }
    }

    void subscriptions(int count) {
        subscriptions.set(count);
    }

    void kept(int events, long bytes) {
        windowEvents.set(events);
        windowBytes.set(bytes);
    }

    private void skipped(String topic, String reason) {
        Counter.builder("feed.skipped")
                .description("events that are not delivered, by reason: failed or outdated")
                .tags("topic", topic, "reason", reason)
                .register(meters)
                .increment();
    }

    private void gauge(String name, String description, AtomicLong value) {
        Gauge.builder(name, value, AtomicLong::get).description(description).register(meters);
    }
}

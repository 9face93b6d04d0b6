package dev.brickyard.pkg.kafka;

import static java.util.stream.Collectors.toMap;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.TopicPartition;

/** Metrics of a consumer by topic: attempts, dead letters, stuck partitions and lag. */
final class ConsumerMetrics {
    private final MeterRegistry meters;
    private final Map<String, AtomicLong> lags;
    private final Map<String, AtomicLong> stuck;

    ConsumerMetrics(MeterRegistry meters, Set<String> topics) {
        this.meters = meters;
        this.lags = topics.stream().collect(toMap(topic -> topic, topic -> new AtomicLong()));
        lags.forEach((topic, lag) -> Gauge.builder("kafka.consumer.lag", lag, AtomicLong::get)
                .description("unconsumed events in the partitions assigned to this process")
                .tag("topic", topic)
                .register(meters));
        this.stuck = topics.stream().collect(toMap(topic -> topic, topic -> new AtomicLong()));
        stuck.forEach((topic, count) -> Gauge.builder("kafka.consumer.stuck", count, AtomicLong::get)
                .description("partitions of this process that are blocked because a dead letter cannot be sent")
                .tag("topic", topic)
                .register(meters));
    }

    /** Records an attempt of the handler and its duration. */
    void attempted(String topic, boolean done, long nanos) {
        Timer.builder("kafka.consumer.attempts")
                .description("attempts to handle an event, by outcome")
                .tags("topic", topic, "outcome", done ? "done" : "failed")
                .register(meters)
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    /** Counts an event that became a dead letter. */
    void buried(String topic) {
        Counter.builder("kafka.consumer.dead.letters")
                .description("events sent to the dead letter topic")
                .tag("topic", topic)
                .register(meters)
                .increment();
    }

    /** Sets the lag of each topic; 0 for topics without an entry. */
    void waiting(Map<String, Long> counts) {
        lags.forEach((topic, lag) -> lag.set(counts.getOrDefault(topic, 0L)));
    }

    /** Sets the partitions that are blocked because a dead letter cannot be sent. */
    void stuck(Set<TopicPartition> partitions) {
        stuck.forEach((topic, count) -> count.set(
                partitions.stream().filter(each -> each.topic().equals(topic)).count()));
    }
}

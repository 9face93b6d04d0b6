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

/** What became of a consumer's events, and how many wait, by topic. */
final class ConsumerMetrics {
    private final MeterRegistry meters;
    private final Map<String, AtomicLong> lags;
    private final Map<String, AtomicLong> stuck;

    ConsumerMetrics(MeterRegistry meters, Set<String> topics) {
        this.meters = meters;
        this.lags = topics.stream().collect(toMap(topic -> topic, topic -> new AtomicLong()));
        lags.forEach((topic, lag) -> Gauge.builder("kafka.consumer.lag", lag, AtomicLong::get)
                .description("events that wait in the partitions of this process")
                .tag("topic", topic)
                .register(meters));
        this.stuck = topics.stream().collect(toMap(topic -> topic, topic -> new AtomicLong()));
        stuck.forEach((topic, count) -> Gauge.builder("kafka.consumer.stuck", count, AtomicLong::get)
                .description("partitions of this process that wait since an event cannot become a dead letter")
                .tag("topic", topic)
                .register(meters));
    }

    /** Counts an attempt that the handler made, and the time that it took. */
    void attempted(String topic, boolean done, long nanos) {
        Timer.builder("kafka.consumer.attempts")
                .description("attempts to handle an event, by outcome")
                .tags("topic", topic, "outcome", done ? "done" : "failed")
                .register(meters)
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    /** Counts an event that was given up. */
    void buried(String topic) {
        Counter.builder("kafka.consumer.dead.letters")
                .description("events that were given up")
                .tag("topic", topic)
                .register(meters)
                .increment();
    }

    /** Remembers how many events wait in each topic; none in one that is not named. */
    void waiting(Map<String, Long> counts) {
        lags.forEach((topic, lag) -> lag.set(counts.getOrDefault(topic, 0L)));
    }

    /** Remembers which partitions wait for their dead letters. */
    void stuck(Set<TopicPartition> partitions) {
        stuck.forEach((topic, count) -> count.set(
                partitions.stream().filter(each -> each.topic().equals(topic)).count()));
    }
}

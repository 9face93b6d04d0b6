package dev.brickyard.pkg.kafka.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.brickyard.pkg.kafka.Event;
import dev.brickyard.pkg.kafka.Refusal;

/** The lanes whose first event Kafka rejected. Their events are parked and retried with growing pauses. */
final class ParkedLanes {
    private static final Logger log = LoggerFactory.getLogger(ParkedLanes.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    // beyond this number, lanes are only counted by the metric
    private static final int MOST_TOLD = 100;

    private final MeterRegistry meters;
    private final Map<Lane, Wait> lanes = new ConcurrentHashMap<>();
    private final Set<String> measured = new HashSet<>();

    ParkedLanes(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Replaces all lanes by these topics, which are due at once. */
    void replaceBy(Collection<String> topics) {
        lanes.clear();
        topics.forEach(topic -> put(new Lane(topic, null), new Wait(0, System.nanoTime(), Long.MIN_VALUE)));
    }

    /** Returns whether an event must wait for parked events of its lane. */
    boolean holds(Event event) {
        var wait = lanes.get(new Lane(event.topic(), event.key()));
        return lanes.containsKey(new Lane(event.topic(), null)) || (wait != null && event.sequence() >= wait.from());
    }

    /**
     * Parks a lane, with a longer pause each time: all events of a topic, or the rejected event of a key and all later
     * ones.
     */
    void park(Lane lane, Refusal refusal) {
        var before = lanes.get(lane);
        var refusals = before == null ? 1 : before.refusals() + 1;
        if (refusals == 1 && lanes.size() < MOST_TOLD) {
            log.warn("events of {} are parked in the outbox: {}", lane, refusal.reason());
        }
        if (lane.key() == null) {
            lanes.keySet().removeIf(each -> each.key() != null && each.topic().equals(lane.topic()));
        }
        var doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(refusals - 1, 20));
        var pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        var from = refusal.event().sequence();
        put(lane, new Wait(refusals, System.nanoTime() + pause.toNanos(), from));
    }

    /** Removes a lane that has no more parked events. */
    void free(Lane lane) {
        lanes.remove(lane);
        if (lanes.size() < MOST_TOLD) {
            log.info("events of {} are sent again", lane);
        }
    }

    /** Returns the lane that has been due the longest; null if none is due. */
    @Nullable
    Lane due() {
        var now = System.nanoTime();
        return lanes.entrySet().stream()
                .filter(entry -> entry.getValue().at() - now <= 0)
                .min(Comparator.comparingLong(entry -> entry.getValue().at() - now))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** Returns the keys of a topic that are parked individually. */
    List<String> keys(String topic) {
        return lanes.keySet().stream()
                .filter(lane -> lane.topic().equals(topic))
                .map(Lane::key)
                .filter(Objects::nonNull)
                .toList();
    }

    private void put(Lane lane, Wait wait) {
        lanes.put(lane, wait);
        if (measured.add(lane.topic())) {
            Gauge.builder("outbox.parked", () -> count(lane.topic()))
                    .description("keys with parked events; a topic that is parked as a whole counts as one")
                    .tag("topic", lane.topic())
                    .register(meters);
        }
    }

    private long count(String topic) {
        return lanes.keySet().stream()
                .filter(lane -> lane.topic().equals(topic))
                .count();
    }

    private record Wait(int refusals, long at, long from) {}
}

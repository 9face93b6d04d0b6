package dev.brickyard.pkg.kafka.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.brickyard.pkg.kafka.Event;

/** Lanes whose first event Kafka refused: their events wait, and are tried again ever more rarely. */
final class ParkedLanes {
    private static final Logger log = LoggerFactory.getLogger(ParkedLanes.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final MeterRegistry meters;
    private final Map<Lane, Wait> lanes = new HashMap<>();
    private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();

    ParkedLanes(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Forgets all but these lanes, which are due. */
    void replaceBy(Collection<Lane> found) {
        lanes.clear();
        found.forEach(lane -> lanes.put(lane, new Wait(0, System.nanoTime())));
        count();
    }

    /** Whether an event waits for others of its lane. */
    boolean holds(Event event) {
        return lanes.containsKey(new Lane(event.topic(), null))
                || lanes.containsKey(new Lane(event.topic(), event.key()));
    }

    /** Has a lane wait, longer each time. */
    void park(Lane lane, String reason) {
        var before = lanes.get(lane);
        var refusals = before == null ? 1 : before.refusals() + 1;
        if (refusals == 1) {
            log.warn("events of {} wait in the outbox: {}", lane, reason);
        }
        if (lane.key() == null) {
            lanes.keySet().removeIf(each -> each.key() != null && each.topic().equals(lane.topic()));
        }
        var doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(refusals - 1, 20));
        var pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        lanes.put(lane, new Wait(refusals, System.nanoTime() + pause.toNanos()));
        count();
    }

    /** Has a lane wait no more: none of its events is parked. */
    void free(Lane lane) {
        lanes.remove(lane);
        log.info("events of {} are relayed again", lane);
        count();
    }

    /** The lane that has been due for the longest time; null if there is none. */
    @Nullable
    Lane due() {
        var now = System.nanoTime();
        return lanes.entrySet().stream()
                .filter(entry -> entry.getValue().at() - now <= 0)
                .min(Comparator.comparingLong(entry -> entry.getValue().at() - now))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** The keys of a topic that wait on their own. */
    List<String> keys(String topic) {
        return lanes.keySet().stream()
                .filter(lane -> lane.topic().equals(topic))
                .map(Lane::key)
                .filter(Objects::nonNull)
                .toList();
    }

    private void count() {
        counts.values().forEach(count -> count.set(0));
        lanes.keySet()
                .forEach(lane ->
                        counts.computeIfAbsent(lane.topic(), this::gauge).incrementAndGet());
    }

    private AtomicInteger gauge(String topic) {
        var count = new AtomicInteger();
        Gauge.builder("outbox.parked", count, AtomicInteger::get)
                .description("keys whose events wait since Kafka refuses one; a topic that is refused counts as one")
                .tag("topic", topic)
                .register(meters);
        return count;
    }

    private record Wait(int refusals, long at) {}
}

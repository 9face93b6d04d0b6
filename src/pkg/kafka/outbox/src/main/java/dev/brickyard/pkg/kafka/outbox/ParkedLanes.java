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

/** Lanes whose first event Kafka refused: their events wait, and are tried again ever more rarely. */
final class ParkedLanes {
    private static final Logger log = LoggerFactory.getLogger(ParkedLanes.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    // of more lanes at a time, the metric tells enough
    private static final int MOST_TOLD = 100;

    private final MeterRegistry meters;
    private final Map<Lane, Wait> lanes = new ConcurrentHashMap<>();
    private final Set<String> measured = new HashSet<>();

    ParkedLanes(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Forgets all but these topics, which are due. */
    void replaceBy(Collection<String> topics) {
        lanes.clear();
        topics.forEach(topic -> put(new Lane(topic, null), new Wait(0, System.nanoTime(), Long.MIN_VALUE)));
    }

    /** Whether an event waits for others of its lane. */
    boolean holds(Event event) {
        var wait = lanes.get(new Lane(event.topic(), event.key()));
        return lanes.containsKey(new Lane(event.topic(), null)) || (wait != null && event.sequence() >= wait.from());
    }

    /** Has a lane wait, longer each time: all events of a topic, or those of a key from the refused one on. */
    void park(Lane lane, Refusal refusal) {
        var before = lanes.get(lane);
        var refusals = before == null ? 1 : before.refusals() + 1;
        if (refusals == 1 && lanes.size() < MOST_TOLD) {
            log.warn("events of {} wait in the outbox: {}", lane, refusal.reason());
        }
        if (lane.key() == null) {
            lanes.keySet().removeIf(each -> each.key() != null && each.topic().equals(lane.topic()));
        }
        var doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(refusals - 1, 20));
        var pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        var from = refusal.event().sequence();
        put(lane, new Wait(refusals, System.nanoTime() + pause.toNanos(), from));
    }

    /** Has a lane wait no more: none of its events is parked. */
    void free(Lane lane) {
        lanes.remove(lane);
        if (lanes.size() < MOST_TOLD) {
            log.info("events of {} are relayed again", lane);
        }
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

    private void put(Lane lane, Wait wait) {
        lanes.put(lane, wait);
        if (measured.add(lane.topic())) {
            Gauge.builder("outbox.parked", () -> count(lane.topic()))
                    .description(
                            "keys whose events wait since Kafka refuses one; a topic that is refused counts as one")
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

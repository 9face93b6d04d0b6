package dev.brickyard.pkg.kafka.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

import dev.brickyard.pkg.config.ConfigLoader;
import dev.brickyard.pkg.kafka.ReceivedEvent;

/** Tests what depends on time and on the state of other processes, which real brokers do not show reliably. */
class FeedHubTest {
    private static final String TOPIC = "notes";

    private long nanos;
    private final FeedHub hub = hub();
    private final PartitionLog partition = partition(hub, 0, 0);

    @Test
    void keepsEventsForTheWindowOnly() {
        var listener = new RecordedFeed();
        hub.open(listener, Set.of("a"), null);
        var beginning = listener.cursor();
        append(partition, 0, "a", "1");
        var afterFirst = listener.cursor();
        pass(Duration.ofMinutes(4));
        append(partition, 1, "a", "2");

        assertThat(resume("a", beginning).calls()).containsExactly("1", "2", "subscribed a");
        pass(Duration.ofMinutes(2));
        assertThat(resume("a", beginning).calls()).containsExactly("reset", "subscribed a");
        assertThat(resume("a", afterFirst).calls()).containsExactly("2", "subscribed a");
    }

    @Test
    void tellsNewerPositionsToClientsWithoutEvents() {
        var idle = new RecordedFeed();
        hub.open(idle, Set.of("idle"), null);
        append(partition, 0, "a", "1");
        pass(Duration.ofSeconds(59));
        assertThat(idle.calls()).containsExactly("subscribed idle");
        for (var minute = 0; minute < 30; minute++) {
            pass(Duration.ofMinutes(1));
        }

        assertThat(idle.calls()).containsExactly("subscribed idle", "advanced");
        assertThat(resume("idle", idle.cursor()).calls()).containsExactly("subscribed idle");
    }

    @Test
    void skipsWhatAClientReceivedFromAProcessThatIsAhead() {
        var ahead = hub();
        var aheadPartition = partition(ahead, 0, 3);
        var first = new RecordedFeed();
        ahead.open(first, Set.of("a"), cursorAtBeginning());
        for (var offset = 0; offset < 2; offset++) {
            ahead.append(event(aheadPartition, offset, "a", "" + offset));
        }
        assertThat(first.texts()).containsExactly("0", "1");

        hub.ends(partition, 3);
        var second = resume("a", first.cursor());
        for (var offset = 0; offset < 3; offset++) {
            append(partition, offset, "a", "" + offset);
        }

        assertThat(second.calls()).containsExactly("subscribed a", "2");
    }

    @Test
    void givesNewSubscriptionsNothingThatWasSentBeforeTheStart() {
        var starting = hub();
        var read = partition(starting, 0, 2);
        var listener = new RecordedFeed();
        starting.open(listener, Set.of("a"), null);

        for (var offset = 0; offset < 3; offset++) {
            starting.append(event(read, offset, "a", "" + offset));
        }

        assertThat(listener.texts()).containsExactly("2");
    }

    @Test
    void resetsClientsWithAPositionThatDoesNotExist() {
        var other = hub();
        var longer = partition(other, 0, 0);
        other.append(event(longer, 500, "a", "1"));
        var listener = new RecordedFeed();
        other.open(listener, Set.of("a"), null);

        assertThat(resume("a", listener.cursor()).calls()).containsExactly("reset", "subscribed a");
    }

    @Test
    void repeatsAllPartsOfAnEventThatWasNotReceivedCompletely() {
        var listener = new RecordedFeed();
        hub.open(listener, Set.of("a", "b"), null);
        hub.append(new KeptEvent(
                partition, 0, null, 0, List.of(new FeedEvent("a", "part 1"), new FeedEvent("b", "part 2"))));

        assertThat(listener.texts()).containsExactly("part 1", "part 2");
        var half = new RecordedFeed();
        hub.open(half, Set.of("a", "b"), listener.events().get(0).cursor());
        assertThat(half.texts()).containsExactly("part 1", "part 2");
        var whole = new RecordedFeed();
        hub.open(whole, Set.of("a", "b"), listener.events().get(1).cursor());
        assertThat(whole.texts()).isEmpty();
        assertThat(resume("a", listener.events().get(0).cursor()).texts()).containsExactly("part 1");
    }

    @Test
    void followsAndLeavesKeys() {
        var listener = new RecordedFeed();
        var subscription = hub.open(listener, Set.of("a"), null);
        append(partition, 0, "b", "b0");
        subscription.add(Set.of("b"), null);
        append(partition, 1, "b", "b1");
        subscription.remove(Set.of("a", "unknown"));
        append(partition, 2, "a", "a2");
        assertThat(subscription.keys()).containsExactly("b");
        subscription.close();
        append(partition, 3, "b", "b3");
        subscription.add(Set.of("b"), null);
        append(partition, 4, "b", "b4");

        assertThat(listener.calls()).containsExactly("subscribed a", "subscribed b", "b1");
        assertThat(subscription.keys()).isEmpty();
    }

    @Test
    void deliversToOthersIfAListenerFails() {
        hub.open(new FailingListener(), Set.of("a"), null);
        var listener = new RecordedFeed();
        hub.open(listener, Set.of("a"), null);

        append(partition, 0, "a", "1");

        assertThat(listener.texts()).containsExactly("1");
    }

    @Test
    void forgetsTheSequencesOfEventsThatItNoLongerKeeps() {
        var listener = new RecordedFeed();
        hub.open(listener, Set.of("a"), null);
        hub.append(sequenced(0, 5));
        hub.append(sequenced(1, 4));
        assertThat(listener.texts()).containsExactly("5");

        pass(Duration.ofMinutes(6));
        hub.append(sequenced(2, 4));

        assertThat(listener.texts()).containsExactly("5", "4");
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
        hub.tick();
    }

    private RecordedFeed resume(String key, String cursor) {
        var listener = new RecordedFeed();
        hub.open(listener, Set.of(key), cursor);
        return listener;
    }

    private static String cursorAtBeginning() {
        var listener = new RecordedFeed();
        var hub = new FeedHubTest().hub;
        hub.open(listener, Set.of("a"), null);
        return listener.cursor();
    }

    private void append(PartitionLog to, long offset, String key, String text) {
        hub.append(event(to, offset, key, text));
    }

    private static KeptEvent event(PartitionLog partition, long offset, String key, String text) {
        return new KeptEvent(partition, offset, null, 0, List.of(new FeedEvent(key, text)));
    }

    private KeptEvent sequenced(long offset, long sequence) {
        var source = new ReceivedEvent(TOPIC, "a", "note.updated", "", sequence, 1);
        return KeptEvent.of(partition, offset, source, List.of(new FeedEvent("a", Long.toString(sequence))));
    }

    private static PartitionLog partition(FeedHub hub, long start, long end) {
        var partition = new PartitionLog(TOPIC, 0, start, end);
        hub.add(List.of(partition));
        return partition;
    }

    private FeedHub hub() {
        var config = ConfigLoader.load(FeedConfig.class, Map.of("KAFKA_CLUSTER_URL", "unused:9092"));
        var metrics = new FeedMetrics(new SimpleMeterRegistry(), Set.of(TOPIC));
        return new FeedHub(config, Set.of(TOPIC), metrics, () -> nanos);
    }

    private static final class FailingListener implements FeedListener {
        @Override
        public void event(Delivery delivery) {
            throw new IllegalStateException("broken");
        }

        @Override
        public void subscribed(Set<String> keys, String cursor) {}

        @Override
        public void reset(String cursor) {}

        @Override
        public void advanced(String cursor) {}
    }
}

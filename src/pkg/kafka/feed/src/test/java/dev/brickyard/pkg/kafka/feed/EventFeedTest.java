package dev.brickyard.pkg.kafka.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.brickyard.pkg.config.ConfigLoader;
import dev.brickyard.pkg.errors.InternalException;
import dev.brickyard.pkg.kafka.Event;
import dev.brickyard.pkg.kafka.EventProducer;
import dev.brickyard.pkg.kafka.KafkaDownException;
import dev.brickyard.pkg.kafka.KafkaProducerConfig;
import dev.brickyard.pkg.kafka.testing.KafkaExtension;
import dev.brickyard.pkg.kafka.testing.LocalKafka;
import dev.brickyard.pkg.kafka.testing.TestKafka;

@ExtendWith(KafkaExtension.class)
class EventFeedTest {
    private static final FeedMapping MAPPING = event -> {
        if (event.payload().equals("poison")) {
            throw new IllegalArgumentException("cannot be read");
        }
        return List.of(new FeedEvent(String.valueOf(event.key()), event.payload()));
    };

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final List<EventFeed> feeds = new ArrayList<>();

    @AfterEach
    void stop() throws InterruptedException {
        for (var feed : feeds) {
            feed.stop();
        }
    }

    @Test
    void deliversTheEventsOfAKeyInOrder(TestKafka kafka) throws Exception {
        create(kafka, "feed-ordered", 3);
        var feed = start(kafka, "feed-ordered");
        var a = new RecordedFeed();
        var both = new RecordedFeed();
        feed.subscribe(Set.of("a"), null, a);
        feed.subscribe(Set.of("a", "b"), null, both);

        var texts = IntStream.range(0, 100).mapToObj(i -> "a" + i).toList();
        send(kafka, "feed-ordered", "b", List.of("b0"));
        send(kafka, "feed-ordered", "c", List.of("c0"));
        send(kafka, "feed-ordered", "a", texts);

        await().until(() -> both.events().size() == 101 && a.events().size() == 100);
        assertThat(a.texts()).isEqualTo(texts);
        assertThat(both.texts())
                .contains("b0")
                .filteredOn(text -> !text.equals("b0"))
                .isEqualTo(texts);
    }

    @Test
    void resumesOnAnotherProcess(TestKafka kafka) throws Exception {
        create(kafka, "feed-resumed", 3);
        var first = start(kafka, "feed-resumed");
        var before = new RecordedFeed();
        var subscription = first.subscribe(Set.of("a"), null, before);
        send(kafka, "feed-resumed", "a", List.of("1", "2"));
        await().until(() -> before.events().size() == 2);
        subscription.close();
        first.stop();
        send(kafka, "feed-resumed", "a", List.of("3"));
        send(kafka, "feed-resumed", "b", List.of("b"));

        var second = start(kafka, "feed-resumed");
        var after = new RecordedFeed();
        second.subscribe(Set.of("a"), before.events().get(0).cursor(), after);
        send(kafka, "feed-resumed", "a", List.of("4"));

        await().until(() -> after.texts().contains("4"));
        assertThat(after.texts()).containsExactly("2", "3", "4");
        assertThat(after.calls()).doesNotContain("reset");
    }

    @Test
    void givesNewSubscriptionsNoEarlierEvents(TestKafka kafka) throws Exception {
        create(kafka, "feed-earlier", 1);
        send(kafka, "feed-earlier", "a", List.of("1", "2"));

        var feed = start(kafka, "feed-earlier");
        var listener = new RecordedFeed();
        feed.subscribe(Set.of("a"), null, listener);
        send(kafka, "feed-earlier", "a", List.of("3"));

        await().until(() -> !listener.events().isEmpty());
        assertThat(listener.texts()).containsExactly("3");
    }

    @Test
    void resumesAfterTransactions(TestKafka kafka) throws Exception {
        create(kafka, "feed-committed", 1);
        var first = start(kafka, "feed-committed");
        var before = new RecordedFeed();
        first.subscribe(Set.of("a"), null, before);
        transact(kafka, "feed-committed", "aborted", false);
        transact(kafka, "feed-committed", "1", true);
        await().until(() -> !before.events().isEmpty());
        var cursor = before.cursor();
        transact(kafka, "feed-committed", "aborted", false);

        var second = start(kafka, "feed-committed");
        var after = new RecordedFeed();
        second.subscribe(Set.of("a"), cursor, after);
        transact(kafka, "feed-committed", "2", true);

        await().until(() -> !after.events().isEmpty());
        assertThat(before.texts()).startsWith("1").doesNotContain("aborted");
        assertThat(after.calls()).containsExactly("subscribed a", "2");
    }

    @Test
    void missesNothingWhenItResumesWhileEventsArrive(TestKafka kafka) throws Exception {
        create(kafka, "feed-concurrent", 3);
        var feed = start(kafka, "feed-concurrent");
        var all = IntStream.range(0, 3_000).mapToObj(Integer::toString).toList();
        var sending = CompletableFuture.runAsync(() -> {
            for (var start = 0; start < all.size(); start += 100) {
                send(kafka, "feed-concurrent", "a", all.subList(start, start + 100));
            }
        });

        var received = new ArrayList<String>();
        var listener = new RecordedFeed();
        var subscription = feed.subscribe(Set.of("a"), null, listener);
        var interruptions = 0;
        while (received.isEmpty() || !received.get(received.size() - 1).equals("2999")) {
            var current = listener;
            await().until(() -> !current.events().isEmpty());
            subscription.close();
            received.addAll(current.texts());
            interruptions++;
            if (!current.texts().contains("2999")) {
                listener = new RecordedFeed();
                subscription = feed.subscribe(Set.of("a"), current.cursor(), listener);
            }
        }
        sending.join();

        assertThat(received).isEqualTo(all.subList(Integer.parseInt(received.get(0)), all.size()));
        assertThat(interruptions).isGreaterThan(5);
    }

    @Test
    void resetsClientsWithAnUnknownCursor(TestKafka kafka) throws Exception {
        create(kafka, "feed-unknown", 1);
        var feed = start(kafka, "feed-unknown");
        for (var cursor : List.of("", "no cursor", "AAAA", "_".repeat(30_000))) {
            var listener = new RecordedFeed();
            feed.subscribe(Set.of(cursor + "a"), cursor, listener);
            send(kafka, "feed-unknown", cursor + "a", List.of("1"));
            await().until(() -> !listener.events().isEmpty());
            assertThat(listener.calls()).startsWith("reset").endsWith("1");
        }
    }

    @Test
    void findsTopicsThatAreCreatedLater(TestKafka kafka) throws Exception {
        var feed = start(kafka, "feed-late");
        var listener = new RecordedFeed();
        feed.subscribe(Set.of("a"), null, listener);
        var cursor = listener.cursor();

        create(kafka, "feed-late", 2);
        send(kafka, "feed-late", "a", List.of("1"));
        await().until(() -> !listener.events().isEmpty());
        var resumed = new RecordedFeed();
        feed.subscribe(Set.of("a"), cursor, resumed);

        assertThat(listener.texts()).containsExactly("1");
        assertThat(resumed.calls()).containsExactly("1", "subscribed a");
    }

    @Test
    void findsPartitionsThatAreAddedLater(TestKafka kafka) throws Exception {
        create(kafka, "feed-grown", 1);
        var feed = start(kafka, "feed-grown");
        var listener = new RecordedFeed();
        feed.subscribe(Set.of("a"), null, listener);
        var cursor = listener.cursor();

        try (var admin = admin(kafka)) {
            admin.createPartitions(Map.of("feed-grown", NewPartitions.increaseTo(2)))
                    .all()
                    .get();
        }
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", kafka.address(), "metadata.max.age.ms", "200"),
                new StringSerializer(),
                new StringSerializer())) {
            await().until(() -> producer.partitionsFor("feed-grown").size() == 2);
            producer.send(new ProducerRecord<>("feed-grown", 1, "a", "1")).get();
        }
        await().until(() -> !listener.events().isEmpty());
        var resumed = new RecordedFeed();
        feed.subscribe(Set.of("a"), cursor, resumed);

        assertThat(listener.texts()).containsExactly("1");
        assertThat(resumed.calls()).containsExactly("1", "subscribed a");
    }

    @Test
    void skipsWhatCannotBeRead(TestKafka kafka) throws Exception {
        create(kafka, "feed-poisoned", 1);
        var feed = start(kafka, "feed-poisoned");
        var listener = new RecordedFeed();
        feed.subscribe(Set.of("a"), null, listener);

        send(kafka, "feed-poisoned", "a", List.of("1", "poison", "2"));

        await().until(() -> listener.events().size() == 2);
        assertThat(listener.texts()).containsExactly("1", "2");
        assertThat(skipped("feed-poisoned", "failed")).isEqualTo(1);
        await().until(() -> !isDown(feed));
    }

    @Test
    void skipsEventsThatArriveAfterLaterOnes(TestKafka kafka) throws Exception {
        create(kafka, "feed-repeated", 1);
        var feed = start(kafka, "feed-repeated");
        var listener = new RecordedFeed();
        feed.subscribe(Set.of("a", "b"), null, listener);

        sendSequenced(kafka, "feed-repeated", "a", 3, 5, 4, 5, 3, 6);
        sendSequenced(kafka, "feed-repeated", "b", 4);

        await().until(() -> listener.events().size() == 4);
        assertThat(listener.texts()).containsExactly("a3", "a5", "a6", "b4");
        assertThat(skipped("feed-repeated", "outdated")).isEqualTo(3);
    }

    @Test
    void waitsForKafkaAtTheStart() throws Exception {
        try (var broker = LocalKafka.start()) {
            var kafka = new TestKafka(broker.address());
            create(kafka, "feed-waiting", 1);
            broker.stopServer();
            var feed = feed(kafka, "feed-waiting");
            feed.start();

            assertThatThrownBy(() -> feed.subscribe(Set.of("a"), null, new RecordedFeed()))
                    .isInstanceOfSatisfying(
                            InternalException.class,
                            error -> assertThat(error.temporary()).isTrue());
            assertThatThrownBy(feed::check).isInstanceOf(KafkaDownException.class);
            assertThat(feed.required()).isFalse();

            broker.startServer();
            awaitConnection(feed);
            var listener = new RecordedFeed();
            feed.subscribe(Set.of("a"), null, listener);
            send(kafka, "feed-waiting", "a", List.of("1"));
            await().until(() -> listener.texts().contains("1"));
        }
    }

    @Test
    void goesOnWhereItWasWhenKafkaIsBack() throws Exception {
        try (var broker = LocalKafka.start()) {
            var kafka = new TestKafka(broker.address());
            create(kafka, "feed-back", 3);
            var feed = start(kafka, "feed-back");
            var listener = new RecordedFeed();
            feed.subscribe(Set.of("a"), null, listener);
            send(kafka, "feed-back", "a", List.of("1", "2"));
            await().until(() -> listener.events().size() == 2);

            broker.stopServer();
            await().until(() -> isDown(feed));
            var resumed = new RecordedFeed();
            feed.subscribe(Set.of("a"), listener.events().get(0).cursor(), resumed);
            assertThat(resumed.calls()).containsExactly("2", "subscribed a");

            broker.startServer();
            send(kafka, "feed-back", "a", List.of("3"));
            await().until(() -> listener.events().size() == 3);
            assertThat(listener.texts()).containsExactly("1", "2", "3");
            await().until(() -> !isDown(feed));
        }
    }

    @Test
    void resetsEveryClientIfEventsWereDeletedBeforeTheyWereRead(TestKafka kafka) throws Exception {
        create(kafka, "feed-deleted", 1);
        var feed = start(kafka, "feed-deleted");
        var listener = new RecordedFeed();
        feed.subscribe(Set.of("a"), null, listener);
        send(kafka, "feed-deleted", "a", List.of("1", "2", "3"));
        await().until(() -> listener.events().size() == 3);

        try (var admin = admin(kafka)) {
            admin.deleteTopics(Set.of("feed-deleted")).all().get();
            await().until(() -> !admin.listTopics().names().get().contains("feed-deleted"));
            create(kafka, "feed-deleted", 1);
        }
        send(kafka, "feed-deleted", "a", List.of("4"));

        await().until(() -> listener.texts().contains("4"));
        assertThat(listener.calls()).containsExactly("subscribed a", "1", "2", "3", "reset", "4");
    }

    @Test
    void limitsTheMemoryOfItsWindow(TestKafka kafka) throws Exception {
        create(kafka, "feed-limited", 1);
        var feed = start(kafka, "feed-limited", "FEED_WINDOW_BYTES", "100000");
        var listener = new RecordedFeed();
        feed.subscribe(Set.of("a"), null, listener);
        var beginning = listener.cursor();
        send(kafka, "feed-limited", "a", List.of("x".repeat(60_000), "y".repeat(60_000)));
        await().until(() -> listener.events().size() == 2);

        var old = new RecordedFeed();
        feed.subscribe(Set.of("a"), beginning, old);
        var recent = new RecordedFeed();
        feed.subscribe(Set.of("a"), listener.events().get(0).cursor(), recent);

        assertThat(old.calls()).containsExactly("reset", "subscribed a");
        assertThat(recent.events()).hasSize(1);
        await().until(() -> gauge("feed.window.events") == 1);
        assertThat(gauge("feed.window.bytes")).isBetween(60_000.0, 100_000.0);
        assertThat(meters.get("feed.resets").counter().count()).isEqualTo(1);
        assertThat(meters.get("feed.replayed").counter().count()).isEqualTo(1);
    }

    @Test
    void resetsAClientThatMissedTooMuch(TestKafka kafka) throws Exception {
        create(kafka, "feed-much", 1);
        var feed = start(kafka, "feed-much", "FEED_REPLAY_BYTES", "20000");
        var listener = new RecordedFeed();
        feed.subscribe(Set.of("a"), null, listener);
        var beginning = listener.cursor();
        send(kafka, "feed-much", "a", List.of("x".repeat(15_000), "y".repeat(15_000)));
        await().until(() -> listener.events().size() == 2);

        var slow = new RecordedFeed();
        feed.subscribe(Set.of("a"), beginning, slow);

        assertThat(slow.calls()).containsExactly("reset", "subscribed a");
    }

    @Test
    void measuresItsLagAndSubscriptions(TestKafka kafka) throws Exception {
        create(kafka, "feed-measured", 1);
        send(kafka, "feed-measured", "a", List.of("1"));
        var feed = start(kafka, "feed-measured");
        var listener = new RecordedFeed();
        var subscription = feed.subscribe(Set.of("a"), null, listener);
        assertThat(gauge("feed.subscriptions")).isEqualTo(1);
        send(kafka, "feed-measured", "a", List.of("2"));

        await().until(() -> !listener.events().isEmpty());
        subscription.close();

        assertThat(gauge("feed.subscriptions")).isZero();
        await().until(() -> meters.get("feed.lag").gauge().value() == 0);
        assertThat(meters.get("feed.events").timer().count()).isEqualTo(1);
        assertThat(meters.get("feed.delivered").counter().count()).isEqualTo(1);
    }

    private static boolean isDown(EventFeed feed) {
        try {
            feed.check();
            return false;
        } catch (KafkaDownException e) {
            return true;
        }
    }

    private EventFeed start(TestKafka kafka, String topic, String... settings) {
        var feed = feed(kafka, topic, settings);
        feed.start();
        awaitConnection(feed);
        return feed;
    }

    private static void awaitConnection(EventFeed feed) {
        await().until(() -> !isDown(feed));
    }

    private EventFeed feed(TestKafka kafka, String topic, String... settings) {
        var environment = new HashMap<>(kafka.environment());
        // long enough for a busy machine
        environment.put("FEED_WINDOW", "1h");
        for (var i = 0; i < settings.length; i += 2) {
            environment.put(settings[i], settings[i + 1]);
        }
        var config = ConfigLoader.load(FeedConfig.class, environment);
        var feed = new EventFeed(config, "note-gtw", Map.of(topic, MAPPING), meters);
        feeds.add(feed);
        return feed;
    }

    private double gauge(String name) {
        return meters.get(name).gauge().value();
    }

    private double skipped(String topic, String reason) {
        return meters.get("feed.skipped")
                .tags("topic", topic, "reason", reason)
                .counter()
                .count();
    }

    private static Admin admin(TestKafka kafka) {
        return Admin.create(Map.of("bootstrap.servers", kafka.address()));
    }

    private static void create(TestKafka kafka, String topic, int partitions) throws Exception {
        try (var admin = admin(kafka)) {
            admin.createTopics(Set.of(new NewTopic(topic, partitions, (short) 1)))
                    .all()
                    .get();
        }
    }

    private static void send(TestKafka kafka, String topic, String key, List<String> payloads) {
        send(
                kafka,
                payloads.stream()
                        .map(payload -> new Event(topic, key, "note.created", payload))
                        .toList());
    }

    private static void sendSequenced(TestKafka kafka, String topic, String key, long... sequences) {
        var events = new ArrayList<Event>();
        for (var sequence : sequences) {
            events.add(new Event(topic, key, "note.created", key + sequence, sequence));
        }
        send(kafka, events);
    }

    private static void send(TestKafka kafka, List<Event> events) {
        var producer = new EventProducer(ConfigLoader.load(KafkaProducerConfig.class, kafka.environment()), "note-svc");
        try {
            producer.send(events);
        } catch (KafkaDownException | InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            producer.stop();
        }
    }

    private static void transact(TestKafka kafka, String topic, String payload, boolean committed) throws Exception {
        var properties = Map.<String, Object>of("bootstrap.servers", kafka.address(), "transactional.id", topic);
        try (var producer = new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(topic, "a", payload)).get();
            if (committed) {
                producer.commitTransaction();
            } else {
                producer.abortTransaction();
            }
        }
    }
}

package dev.brickyard.pkg.kafka;

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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.brickyard.pkg.config.ConfigLoader;
import dev.brickyard.pkg.kafka.testing.KafkaExtension;
import dev.brickyard.pkg.kafka.testing.LocalKafka;
import dev.brickyard.pkg.kafka.testing.TestKafka;

@ExtendWith(KafkaExtension.class)
class EventConsumerTest {
    private final List<String> handled = new CopyOnWriteArrayList<>();
    private final MeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void handlesTheEventsOfAKeyInOrder(TestKafka kafka) throws Exception {
        var payloads = IntStream.range(0, 300).mapToObj(Integer::toString).toList();
        send(kafka, "ordered-in", "key", payloads);

        var consumer = consumer(kafka, "ordered-in", event -> handled.add(event.payload()));
        consumer.start();
        awaitHandled(300);
        consumer.stop();

        assertThat(handled).isEqualTo(payloads);
        consumer.check();
    }

    @Test
    void tellsKeyTypeAndPayload(TestKafka kafka) throws Exception {
        send(kafka, "described", "a", List.of("{}"));
        var events = new CopyOnWriteArrayList<ReceivedEvent>();

        var consumer = consumer(kafka, "described", events::add);
        consumer.start();
        await().until(() -> !events.isEmpty());
        consumer.stop();

        assertThat(events).containsExactly(new ReceivedEvent("described", "a", "note.created", "{}", 0, 1));
    }

    @Test
    void goesOnWhereItStopped(TestKafka kafka) throws Exception {
        send(kafka, "continued", "key", List.of("1", "2"));
        var first = consumer(kafka, "continued", event -> handled.add(event.payload()));
        first.start();
        awaitHandled(2);
        first.stop();

        send(kafka, "continued", "key", List.of("3"));
        var second = consumer(kafka, "continued", event -> handled.add(event.payload()));
        second.start();
        awaitHandled(3);
        second.stop();

        assertThat(handled).containsExactly("1", "2", "3");
    }

    @Test
    void triesAgainBeforeTheNextOfTheKeyWhileOthersGoOn(TestKafka kafka) throws Exception {
        // two keys in different partitions
        send(kafka, "retried", "a", List.of("a1", "a2"));
        send(kafka, "retried", "b", List.of("b1"));
        send(kafka, "retried", "c", List.of("c1"));

        var consumer = consumer(kafka, "retried", event -> {
            handled.add(event.payload() + "/" + event.attempt());
            if (event.payload().equals("a1") && event.attempt() < 3) {
                throw new IllegalStateException("not yet");
            }
        });
        consumer.start();
        await().until(() -> handled.contains("a2/1") && handled.contains("c1/1"));
        consumer.stop();

        assertThat(handled).filteredOn(text -> text.startsWith("a")).containsExactly("a1/1", "a1/2", "a1/3", "a2/1");
        assertThat(handled).contains("b1/1");
    }

    @Test
    void keepsWhatKeepsFailingAsADeadLetterAndGoesOn(TestKafka kafka) throws Exception {
        send(kafka, "poisoned", "key", List.of("bad", "good"));

        var consumer = consumer(kafka, "poisoned", event -> {
            handled.add(event.payload());
            if (event.payload().equals("bad")) {
                throw new IllegalArgumentException("cannot be read");
            }
        });
        consumer.start();
        await().until(() -> handled.contains("good"));
        consumer.stop();

        assertThat(handled).containsExactly("bad", "bad", "bad", "good");
        assertThat(kafka.read("poisoned.dead-letter", 1))
                .containsExactly(new TestKafka.Message("key", "note.created", "bad"));
        assertThat(attempts("poisoned", "failed")).isEqualTo(3);
        assertThat(attempts("poisoned", "done")).isEqualTo(1);
        assertThat(meters.get("kafka.consumer.dead.letters")
                        .tag("topic", "poisoned")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void othersGoOnWhileTheTopicOfDeadLettersIsMissing() throws Exception {
        try (var broker = LocalKafka.start(address -> Map.of(
                "listeners", "PLAINTEXT://" + address,
                "listener.security.protocol.map", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT",
                "auto.create.topics.enable", "false"))) {
            var kafka = new TestKafka(broker.address());
            create(kafka, "lettered");
            send(kafka, "lettered", "a", List.of("bad", "a2"));
            // a key in another partition
            send(kafka, "lettered", "b", List.of("b1"));

            var consumer = consumer(kafka, "lettered", event -> {
                if (event.payload().equals("bad")) {
                    throw new IllegalArgumentException("cannot be read");
                }
                handled.add(event.payload());
            });
            consumer.start();
            await().until(() -> stuck("lettered") == 1);
            send(kafka, "lettered", "b", List.of("b2"));

            await().until(() -> handled.containsAll(List.of("b1", "b2")));
            assertThat(handled).doesNotContain("a2");
            assertThatThrownBy(consumer::check)
                    .isInstanceOf(KafkaException.class)
                    .hasMessageContaining("lettered");

            create(kafka, "lettered.dead-letter");
            await().until(() -> handled.contains("a2"));
            consumer.stop();
            assertThat(kafka.read("lettered.dead-letter", 1))
                    .extracting(TestKafka.Message::payload)
                    .containsExactly("bad");
        }
    }

    @Test
    void tellsTheSequence(TestKafka kafka) throws Exception {
        var producer = new EventProducer(ConfigLoader.load(KafkaProducerConfig.class, kafka.environment()), "note-svc");
        producer.send(List.of(new Event("sequenced", "a", "note.created", "{}", 41)));
        producer.stop();
        var events = new CopyOnWriteArrayList<ReceivedEvent>();

        var consumer = consumer(kafka, "sequenced", events::add);
        consumer.start();
        await().until(() -> !events.isEmpty());
        consumer.stop();

        assertThat(events).extracting(ReceivedEvent::sequence).containsExactly(41L);
    }

    @Test
    void measuresHowManyEventsWait(TestKafka kafka) throws Exception {
        send(kafka, "waiting", "key", List.of("bad", "2", "3"));
        var broken = new AtomicBoolean(true);

        var consumer = consumer(kafka.environment(), "waiting", Map.of("KAFKA_CONSUMER_ATTEMPTS", "1000"), event -> {
            if (broken.get()) {
                throw new IllegalStateException("not yet");
            }
        });
        consumer.start();
        await().until(() -> lag("waiting") == 3);
        broken.set(false);
        await().until(() -> lag("waiting") == 0 && attempts("waiting", "done") == 3);
        consumer.stop();
    }

    @Test
    void letsTheHandlerFinishWhenItStops(TestKafka kafka) throws Exception {
        send(kafka, "finished", "key", List.of("1", "2"));
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        var consumer = consumer(kafka, "finished", event -> {
            begun.countDown();
            end.await();
            handled.add(event.payload());
        });
        consumer.start();
        begun.await();

        var stopper = new Thread(() -> stop(consumer));
        stopper.start();
        await().until(() -> stopper.getState() == Thread.State.TIMED_WAITING);
        end.countDown();
        stopper.join();

        assertThat(handled).containsExactly("1");
        assertThat(theRest(kafka, "finished", 1)).containsExactly("2");
    }

    @Test
    void hasWhatIsCutOffComeAgain(TestKafka kafka) throws Exception {
        send(kafka, "interrupted", "key", List.of("1"));
        var begun = new CountDownLatch(1);
        var consumer = consumer(kafka.environment(), "interrupted", Map.of("KAFKA_CONSUMER_GRACE", "10ms"), event -> {
            begun.countDown();
            new CountDownLatch(1).await();
        });
        consumer.start();
        begun.await();

        consumer.stop();

        assertThat(theRest(kafka, "interrupted", 1)).containsExactly("1");
    }

    @Test
    void goesOnWhenKafkaIsBack() throws Exception {
        try (var broker = LocalKafka.start()) {
            var kafka = new TestKafka(broker.address());
            send(kafka, "back", "key", List.of("1"));
            var consumer = consumer(kafka, "back", event -> handled.add(event.payload()));
            consumer.start();
            awaitHandled(1);

            broker.stopServer();
            broker.startServer();
            send(kafka, "back", "key", List.of("2"));
            await().until(() -> handled.contains("2"));
            consumer.stop();
        }
    }

    private List<String> theRest(TestKafka kafka, String topic, int count) throws InterruptedException {
        var rest = new CopyOnWriteArrayList<String>();
        var next = consumer(kafka, topic, event -> rest.add(event.payload()));
        next.start();
        await().until(() -> rest.size() >= count);
        next.stop();
        return new ArrayList<>(rest);
    }

    private void awaitHandled(int count) {
        await().until(() -> handled.size() >= count);
    }

    private long attempts(String topic, String outcome) {
        var attempts = meters.find("kafka.consumer.attempts").tags("topic", topic, "outcome", outcome);
        return attempts.timer() == null ? 0 : attempts.timer().count();
    }

    private double stuck(String topic) {
        var gauge = meters.find("kafka.consumer.stuck").tag("topic", topic).gauge();
        return gauge == null ? 0 : gauge.value();
    }

    private static void create(TestKafka kafka, String topic) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.address()))) {
            admin.createTopics(Set.of(new NewTopic(topic, 3, (short) 1))).all().get();
        }
    }

    private double lag(String topic) {
        return meters.get("kafka.consumer.lag").tag("topic", topic).gauge().value();
    }

    private static void stop(EventConsumer consumer) {
        try {
            consumer.stop();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void send(TestKafka kafka, String topic, String key, List<String> payloads) throws Exception {
        var producer = new EventProducer(ConfigLoader.load(KafkaProducerConfig.class, kafka.environment()), "note-svc");
        producer.send(payloads.stream()
                .map(payload -> new Event(topic, key, "note.created", payload))
                .toList());
        producer.stop();
    }

    private EventConsumer consumer(TestKafka kafka, String topic, EventHandler handler) {
        return consumer(kafka.environment(), topic, Map.of(), handler);
    }

    private EventConsumer consumer(
            Map<String, String> environment, String topic, Map<String, String> settings, EventHandler handler) {
        var all = new HashMap<>(environment);
        all.put("KAFKA_CONSUMER_GROUP", topic + "-readers");
        all.put("KAFKA_CONSUMER_ATTEMPTS", "3");
        all.put("KAFKA_CONSUMER_BACKOFF", "50ms");
        all.put("KAFKA_CONSUMER_GRACE", "10m");
        all.putAll(settings);
        var config = ConfigLoader.load(KafkaConsumerConfig.class, all);
        return new EventConsumer(config, "note-svc", Set.of(topic), meters, handler);
    }
}

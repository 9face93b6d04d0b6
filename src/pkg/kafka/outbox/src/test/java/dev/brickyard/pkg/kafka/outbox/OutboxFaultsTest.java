package dev.brickyard.pkg.kafka.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.brickyard.pkg.config.ConfigLoader;
import dev.brickyard.pkg.config.ServiceInfo;
import dev.brickyard.pkg.database.postgres.Connections;
import dev.brickyard.pkg.database.postgres.PostgresConfig;
import dev.brickyard.pkg.database.postgres.PostgresDatabase;
import dev.brickyard.pkg.kafka.FencedProducer;
import dev.brickyard.pkg.kafka.KafkaProducerConfig;
import dev.brickyard.pkg.kafka.testing.KafkaExtension;
import dev.brickyard.pkg.kafka.testing.LocalKafka;
import dev.brickyard.pkg.kafka.testing.TestKafka;
import dev.brickyard.pkg.testing.PostgresExtension;
import dev.brickyard.pkg.testing.TestDatabase;

/** Relays that freeze at critical points, lose their lease, or have events that Kafka keeps rejecting. */
@ExtendWith({PostgresExtension.class, KafkaExtension.class})
class OutboxFaultsTest {
    private static final String NEXT = "WHERE NOT parked ORDER BY";
    private static final String PARK = "SET parked = true";

    private static PostgresDatabase database;

    private final String topic = "faults-" + UUID.randomUUID();
    private final List<OutboxRelay> relays = new ArrayList<>();

    @BeforeAll
    static void start(TestDatabase test) throws Exception {
        var config = ConfigLoader.load(PostgresConfig.class, test.environment());
        database = new PostgresDatabase(config, new ServiceInfo("test", "test"));
        database.start();
    }

    @AfterAll
    static void stop() {
        database.stop();
    }

    @BeforeEach
    void empty() throws SQLException {
        new TestOutbox(database).create();
    }

    @AfterEach
    void stopRelays() throws InterruptedException {
        for (var relay : relays) {
            relay.stop();
        }
    }

    @Test
    void theEventsBeforeTheOneThatKafkaRefusesAreSent(TestKafka kafka) throws Exception {
        insert("mixed", "1", "2", large(3), "4");
        start(kafka, database.writer());

        assertThat(payloads(kafka, "mixed", 2)).containsExactly("1", "2");
        await().untilAsserted(() -> assertThat(count("parked")).isEqualTo(2));
        // 3 is fixed, then Kafka rejects a later event
        insert("mixed", "5", large(6), "7");
        mend(3);
        assertThat(payloads(kafka, "mixed", 5)).containsExactly("1", "2", "3", "4", "5");
        mend(6);
        assertThat(payloads(kafka, "mixed", 7)).containsExactly("1", "2", "3", "4", "5", "6", "7");
        await().untilAsserted(() -> assertThat(count("true")).isZero());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aProcessThatWakesUpKnowsWhatAnotherHasParked(int statement, TestKafka kafka) throws Exception {
        insert("large", large(1), "2");
        var frozen = new Gate(database.writer(), NEXT, statement);
        start(kafka, frozen);
        frozen.awaitReached();
        expireLease();
        var sibling = start(kafka, database.writer());
        await().untilAsserted(() -> assertThat(count("parked")).isEqualTo(2));
        sibling.stop();

        insert("large", "3");
        frozen.goOn();
        await().untilAsserted(() -> assertThat(count("parked")).isEqualTo(3));
        mend(1);

        assertThat(payloads(kafka, "large", 3)).containsExactly("1", "2", "3");
    }

    @Test
    void aProcessThatWakesUpParksNothingBehindTheBackOfAnother(TestKafka kafka) throws Exception {
        insert("large", large(1), "2");
        var frozen = new Gate(database.writer(), PARK, 1);
        start(kafka, frozen);
        frozen.awaitReached();
        expireLease();
        mend(1);
        var reading = new Gate(database.writer(), NEXT, 2);
        start(kafka, reading);
        reading.awaitReached();
        frozen.goOn();

        insert("large", "3");
        reading.goOn();

        assertThat(payloads(kafka, "large", 3)).containsExactly("1", "2", "3");
    }

    @Test
    void aProcessThatWakesUpAndMeetsAMissingTopicSendsNothingElse() throws Exception {
        try (var local = LocalKafka.start(OutboxFaultsTest::withoutNewTopics)) {
            var kafka = new TestKafka(local.address());
            create(local, topic);
            insert("key", "1");
            var frozen = new Gate(database.writer(), NEXT, 2);
            start(kafka, frozen);
            frozen.awaitReached();
            expireLease();
            insert("large", large(2), "3");
            var sibling = start(kafka, database.writer());
            await().untilAsserted(() -> assertThat(count("parked")).isEqualTo(2));
            sibling.stop();

            execute(
                    "INSERT INTO event_outbox (topic, key, type, payload) VALUES ('missing', 'key', 'note.changed', '1')");
            insert("large", "4");
            // the frozen relay reopens its producer to check that Kafka is up, and so can send again
            frozen.goOn();
            await().untilAsserted(() -> assertThat(count("parked")).isEqualTo(4));
            mend(2);

            assertThat(payloads(kafka, "large", 3)).containsExactly("2", "3", "4");
        }
    }

    @Test
    void aLeaseFromBeforeTheDatabasesClockWentBackIsNotWaitedFor(TestKafka kafka) throws Exception {
        execute("UPDATE event_outbox_lease SET owner = gen_random_uuid(), until = clock_timestamp() + interval '1 h'");
        insert("key", "1");
        start(kafka, database.writer());

        assertThat(payloads(kafka, "key", 1)).containsExactly("1");
    }

    @Test
    void goesOnAfterAnError(TestKafka kafka) throws Exception {
        var broken = new AtomicBoolean(true);
        start(kafka, () -> {
            if (broken.getAndSet(false)) {
                throw new OutOfMemoryError("no space for a batch");
            }
            return database.writer().open();
        });
        insert("key", "1");

        assertThat(payloads(kafka, "key", 1)).containsExactly("1");
    }

    @Test
    void saysThatTheLeaseHasNoRow(TestKafka kafka) throws Exception {
        execute("DELETE FROM event_outbox_lease");
        insert("key", "1");
        try (var lines = new LogLines(OutboxRelay.class)) {
            start(kafka, database.writer());
            await().untilAsserted(() -> assertThat(lines.with("INSERT INTO event_outbox_lease DEFAULT VALUES"))
                    .hasSize(1));
        }

        execute("INSERT INTO event_outbox_lease DEFAULT VALUES");
        assertThat(payloads(kafka, "key", 1)).containsExactly("1");
    }

    @Test
    void processesThatTakeTurnsWhileKafkaIsDownSaySoOnce() throws Exception {
        insert("key", "1");
        var environment = Map.of("KAFKA_CLUSTER_URL", "localhost:1", "KAFKA_TIMEOUT", "1s");
        try (var lines = new LogLines(OutboxRelay.class)) {
            start(producer(environment), database.writer());
            start(producer(environment), database.writer());
            var owners = new ArrayList<String>();
            await().until(() -> {
                var owner = owner();
                if (!owner.isEmpty() && (owners.isEmpty() || !owner.equals(owners.get(owners.size() - 1)))) {
                    owners.add(owner);
                }
                return owners.size() > 5;
            });

            assertThat(lines.with(""))
                    .hasSize(2)
                    .allSatisfy(line -> assertThat(line).contains("relay failed"));
        }
    }

    @Test
    void aRelayThatIsFencedAgainAndAgainDoesNotSaySoEachTime(TestKafka kafka) throws Exception {
        var rival = producer(kafka.environment());
        try (var lines = new LogLines(OutboxRelay.class)) {
            start(kafka, database.writer());
            for (var i = 1; i <= 5; i++) {
                insert("key", Integer.toString(i));
                await().untilAsserted(() -> assertThat(count("true")).isZero());
                rival.open(new TestOutbox(database).ask("SELECT outbox::text FROM event_outbox_lease"));
            }
            insert("key", "6");

            assertThat(payloads(kafka, "key", 6)).containsExactly("1", "2", "3", "4", "5", "6");
            // logged once, unless a busy machine is so slow that the relay counts as recovered in between
            assertThat(lines.with("")).hasSizeLessThan(5);
        } finally {
            rival.stop();
        }
    }

    @Test
    void aProcessThatDoesNotRelayDoesNotCallKafkaDownForGood() throws Exception {
        try (var kafka = LocalKafka.start()) {
            var environment = Map.of("KAFKA_CLUSTER_URL", kafka.address(), "KAFKA_TIMEOUT", "1s");
            var producers = List.of(producer(environment), producer(environment));
            producers.forEach(producer -> start(producer, database.writer()));
            kafka.stopServer();
            insert("key", "1");
            for (var producer : producers) {
                await().until(() -> isDown(producer));
            }

            kafka.startServer();
            await().untilAsserted(() -> assertThat(count("true")).isZero());
            for (var producer : producers) {
                await().untilAsserted(() -> assertThatCode(producer::check).doesNotThrowAnyException());
            }
        }
    }

    @Test
    void manyKeysOfATopicThatIsBackAreNotToldOneByOne(TestKafka kafka) throws Exception {
        execute("INSERT INTO event_outbox (topic, key, type, payload, parked) SELECT '" + topic
                + "', 'key' || n % 500, 'note.changed', to_jsonb(n), true FROM generate_series(1, 1000) AS n");
        try (var lines = new LogLines(ParkedLanes.class)) {
            start(kafka, database.writer());

            assertThat(kafka.read(topic, 1000)).hasSize(1000);
            await().untilAsserted(() -> assertThat(count("true")).isZero());
            await().untilAsserted(() -> assertThat(lines.with("")).hasSize(1));
        }
    }

    private static Map<String, String> withoutNewTopics(String address) {
        return Map.of(
                "listeners",
                "PLAINTEXT://" + address,
                "listener.security.protocol.map",
                "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT",
                "auto.create.topics.enable",
                "false");
    }

    private static void create(LocalKafka kafka, String topic) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.address()))) {
            admin.createTopics(Set.of(new NewTopic(topic, 3, (short) 1))).all().get();
        }
    }

    private static boolean isDown(FencedProducer producer) {
        try {
            producer.check();
            return false;
        } catch (Exception e) {
            return true;
        }
    }

    private OutboxRelay start(TestKafka kafka, Connections connections) {
        return start(producer(kafka.environment()), connections);
    }

    private OutboxRelay start(FencedProducer producer, Connections connections) {
        var config = ConfigLoader.load(OutboxConfig.class, Map.of("OUTBOX_INTERVAL", "20ms"));
        var relay = new OutboxRelay(config, connections, producer, new SimpleMeterRegistry());
        relay.start();
        relays.add(relay);
        return relay;
    }

    private static FencedProducer producer(Map<String, String> environment) {
        return new FencedProducer(ConfigLoader.load(KafkaProducerConfig.class, new HashMap<>(environment)), "test");
    }

    /** Returns the payloads sent with a key, without repetitions. */
    private List<String> payloads(TestKafka kafka, String key, int atLeast) {
        var seen = new ArrayList<String>();
        await().untilAsserted(() -> {
            seen.clear();
            kafka.read(topic, key, atLeast).stream()
                    .map(TestKafka.Message::payload)
                    .distinct()
                    .forEach(seen::add);
            assertThat(seen).hasSizeGreaterThanOrEqualTo(atLeast);
        });
        return seen;
    }

    private void insert(String key, String... payloads) throws SQLException {
        for (var payload : payloads) {
            execute("INSERT INTO event_outbox (topic, key, type, payload) VALUES ('" + topic + "', '" + key
                    + "', 'note.changed', " + (payload.length() > 1 ? payload : "to_jsonb(" + payload + ")") + ")");
        }
    }

    /** Returns a payload that is too large for Kafka until {@link #mend} shrinks it to its number. */
    private static String large(int number) {
        return "jsonb_build_object('n', " + number + ", 'large', repeat('x', 2000000))";
    }

    private static void mend(int number) throws SQLException {
        execute("UPDATE event_outbox SET payload = payload -> 'n' WHERE length(payload::text) > 1000"
                + " AND payload ->> 'n' = '" + number + "'");
    }

    private static void expireLease() throws SQLException {
        execute("UPDATE event_outbox_lease SET until = '-infinity'");
    }

    private static String owner() throws SQLException {
        return new TestOutbox(database).ask("SELECT COALESCE(owner::text, '') FROM event_outbox_lease");
    }

    private static int count(String condition) throws SQLException {
        return new TestOutbox(database).count(condition);
    }

    private static void execute(String sql) throws SQLException {
        new TestOutbox(database).execute(sql);
    }
}

package dev.brickyard.pkg.kafka.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.brickyard.pkg.config.ConfigLoader;
import dev.brickyard.pkg.config.ServiceInfo;
import dev.brickyard.pkg.database.postgres.PostgresConfig;
import dev.brickyard.pkg.database.postgres.PostgresDatabase;
import dev.brickyard.pkg.kafka.FencedProducer;
import dev.brickyard.pkg.kafka.KafkaProducerConfig;
import dev.brickyard.pkg.kafka.testing.KafkaExtension;
import dev.brickyard.pkg.kafka.testing.LocalKafka;
import dev.brickyard.pkg.kafka.testing.TestKafka;
import dev.brickyard.pkg.testing.PostgresExtension;
import dev.brickyard.pkg.testing.TestDatabase;

@ExtendWith({PostgresExtension.class, KafkaExtension.class})
class OutboxRelayTest {
    private static PostgresDatabase database;

    private final String topic = "outbox-" + UUID.randomUUID();
    private final List<OutboxRelay> relays = new ArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @BeforeAll
    static void start(TestDatabase test) throws Exception {
        var environment = new HashMap<>(test.environment());
        environment.put("DB_POOL_SIZE", "1");
        var config = ConfigLoader.load(PostgresConfig.class, environment);
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
    void relaysInOrderAndForgetsWhatKafkaKeeps(TestKafka kafka) throws Exception {
        insert(1, 700);
        start(kafka.environment());

        assertThat(payloads(kafka, 700)).isEqualTo(expected(700));
        await().untilAsserted(() -> assertThat(waiting()).isZero());
        // counted after the rows are deleted
        await().untilAsserted(() ->
                assertThat(meters.counter("outbox.published").count()).isEqualTo(700));
    }

    @Test
    void losesNothingWhileKafkaIsDown() throws Exception {
        try (var kafka = LocalKafka.start()) {
            var environment = new HashMap<>(kafka.environment());
            environment.put("KAFKA_TIMEOUT", "1s");
            start(environment);
            insert(1, 10);
            await().untilAsserted(() -> assertThat(waiting()).isZero());

            kafka.stopServer();
            insert(11, 20);
            await().untilAsserted(() ->
                    assertThat(meters.get("outbox.delay").gauge().value()).isPositive());
            kafka.startServer();

            await().untilAsserted(() -> assertThat(waiting()).isZero());
            assertThat(payloads(new TestKafka(kafka.address()), 20).stream().distinct())
                    .containsExactlyElementsOf(expected(20));
        }
    }

    @Test
    void oneRelayOfManyKeepsTheOrder(TestKafka kafka) throws Exception {
        for (var i = 0; i < 3; i++) {
            start(kafka.environment());
        }
        for (var i = 1; i <= 300; i += 10) {
            insert(i, i + 9);
        }

        assertThat(payloads(kafka, 300)).isEqualTo(expected(300));
    }

    @Test
    void leavesWhatItDidNotSendToTheNextStart(TestKafka kafka) throws Exception {
        var first = start(kafka.environment());
        insert(1, 5);
        await().untilAsserted(() -> assertThat(waiting()).isZero());
        first.stop();
        insert(6, 9);
        assertThat(waiting()).isEqualTo(4);

        start(kafka.environment());
        assertThat(payloads(kafka, 9)).isEqualTo(expected(9));
    }

    @Test
    void goesOnAfterTheTableWasAway(TestKafka kafka) throws Exception {
        execute("ALTER TABLE event_outbox RENAME TO away");
        start(kafka.environment());
        execute("ALTER TABLE away RENAME TO event_outbox");
        insert(1, 1);

        assertThat(payloads(kafka, 1)).isEqualTo(expected(1));
    }

    @Test
    void hasNoConnectionToTheDatabaseWhileKafkaHangs() throws Exception {
        try (var proxy = new HangingProxy();
                var kafka = LocalKafka.start(address -> behind(proxy, address))) {
            start(Map.of("KAFKA_CLUSTER_URL", proxy.address(), "KAFKA_TIMEOUT", "10m"));
            insert(1, 5);
            await().untilAsserted(() -> assertThat(waiting()).isZero());

            proxy.hang();
            insert(6, 9);
            await().until(proxy::holdsBytesBack);
            for (var i = 0; i < 100; i++) {
                execute("SELECT 1");
            }

            proxy.goOn();
            assertThat(payloads(new TestKafka(kafka.address()), 9)).isEqualTo(expected(9));
        }
    }

    @Test
    void anEventThatKafkaRefusesHoldsUpItsKeyAlone(TestKafka kafka) throws Exception {
        insert("large", "jsonb_build_object('large', repeat('x', 2000000))");
        insert("large", "'{\"n\": 2}'");
        insert(1, 1000);
        start(kafka.environment());

        assertThat(payloads(kafka, 1000)).isEqualTo(expected(1000));
        await().untilAsserted(() -> assertThat(waiting()).isEqualTo(2));
        // 0 for a moment, when a relay that opened its producer again reads what is parked
        await().untilAsserted(() -> assertThat(parked()).isEqualTo(1));
        insert("large", "'{\"n\": 3}'");
        execute("UPDATE event_outbox SET payload = '{\"n\": 1}' WHERE length(payload::text) > 1000");

        assertThat(kafka.read(topic, "large", 3))
                .extracting(TestKafka.Message::payload)
                .containsExactly("{\"n\": 1}", "{\"n\": 2}", "{\"n\": 3}");
        await().untilAsserted(() -> assertThat(parked()).isZero());
        assertThat(waiting()).isZero();
    }

    @Test
    void theNextRelayKnowsWhatIsParked(TestKafka kafka) throws Exception {
        insert("large", "jsonb_build_object('large', repeat('x', 2000000))");
        insert("large", "'{\"n\": 2}'");
        var first = start(kafka.environment());
        await().untilAsserted(() -> assertThat(count("parked")).isEqualTo(2));
        first.stop();
        insert("large", "'{\"n\": 3}'");
        insert(1, 3);

        start(kafka.environment());
        assertThat(payloads(kafka, 3)).isEqualTo(expected(3));
        await().untilAsserted(() -> assertThat(count("parked")).isEqualTo(3));
        execute("UPDATE event_outbox SET payload = '{\"n\": 1}' WHERE length(payload::text) > 1000");
        assertThat(kafka.read(topic, "large", 3))
                .extracting(TestKafka.Message::payload)
                .containsExactly("{\"n\": 1}", "{\"n\": 2}", "{\"n\": 3}");
    }

    @Test
    void aTopicThatIsMissingHoldsUpNoOther() throws Exception {
        try (var kafka = LocalKafka.start(address -> {
            var properties = new HashMap<>(plain(address));
            properties.put("auto.create.topics.enable", "false");
            return properties;
        })) {
            create(kafka, "there");
            execute("INSERT INTO event_outbox (topic, key, type, payload) VALUES ('" + topic
                    + "', 'note_1', 'note.changed', '{\"n\": 1}'), ('there', 'note_1', 'note.changed', '{}')");
            start(kafka.environment());

            assertThat(new TestKafka(kafka.address()).read("there", 1)).hasSize(1);
            await().untilAsserted(() -> assertThat(parked()).isEqualTo(1));
            insert(2, 1000);
            await().untilAsserted(() -> assertThat(count("parked")).isEqualTo(1000));

            create(kafka, topic);
            assertThat(payloads(new TestKafka(kafka.address()), 1000)).isEqualTo(expected(1000));
            await().untilAsserted(() -> assertThat(parked()).isZero());
        }
    }

    @Test
    void aSiblingTakesOverFromAProcessThatWasFrozenAndIsNotOvertakenByIt(TestDatabase test, TestKafka kafka)
            throws Exception {
        insert(1, 20_000);
        var environment = new HashMap<>(test.environment());
        environment.putAll(kafka.environment());
        var frozen = RelayProcess.start(environment);
        try {
            await().untilAsserted(() -> assertThat(waiting()).isBetween(1, 19_000));
            frozen.signal("STOP");
            frozen.loseItsDatabaseSessions(database);
            start(kafka.environment());
            await().untilAsserted(() -> assertThat(waiting()).isZero());
            insert(20_001, 20_001);
            await().untilAsserted(() -> assertThat(waiting()).isZero());

            frozen.signal("CONT");
            // the process logs the loss of its database session or of its producer, depending on what it uses first
            frozen.awaitOutput("OutboxRelay");
        } finally {
            frozen.close();
        }

        var numbers = payloads(kafka, 20_001);
        assertThat(numbers.get(numbers.size() - 1)).isEqualTo("{\"n\": 20001}");
        assertThat(numbers.stream().distinct()).containsExactlyElementsOf(expected(20_001));
    }

    private static Map<String, String> plain(String address) {
        return Map.of(
                "listeners",
                "PLAINTEXT://" + address,
                "listener.security.protocol.map",
                "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT");
    }

    /** Returns the properties of a broker that advertises the proxy's address. */
    private static Map<String, String> behind(HangingProxy proxy, String address) {
        proxy.forwardTo(address);
        var properties = new HashMap<>(plain(address));
        properties.put("advertised.listeners", "PLAINTEXT://" + proxy.address());
        return properties;
    }

    private static void create(LocalKafka kafka, String topic) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.address()))) {
            admin.createTopics(Set.of(new NewTopic(topic, 3, (short) 1))).all().get();
        }
    }

    private double parked() {
        var gauge = meters.find("outbox.parked").tag("topic", topic).gauge();
        return gauge == null ? 0 : gauge.value();
    }

    private void insert(String key, String payload) throws SQLException {
        execute("INSERT INTO event_outbox (topic, key, type, payload) VALUES ('" + topic + "', '" + key
                + "', 'note.changed', " + payload + ")");
    }

    private OutboxRelay start(Map<String, String> kafka) {
        var producer = new FencedProducer(ConfigLoader.load(KafkaProducerConfig.class, kafka), "test");
        var config = ConfigLoader.load(OutboxConfig.class, Map.of("OUTBOX_INTERVAL", "20ms"));
        var relay = new OutboxRelay(config, database.writer(), producer, meters);
        relay.start();
        relays.add(relay);
        return relay;
    }

    private List<String> payloads(TestKafka kafka, int atLeast) {
        return kafka.read(topic, "note_1", atLeast).stream()
                .map(TestKafka.Message::payload)
                .toList();
    }

    private static List<String> expected(int last) {
        return IntStream.rangeClosed(1, last)
                .mapToObj(i -> "{\"n\": " + i + "}")
                .toList();
    }

    private void insert(int first, int last) throws SQLException {
        execute("INSERT INTO event_outbox (topic, key, type, payload) SELECT '" + topic
                + "', 'note_1', 'note.changed', jsonb_build_object('n', n) FROM generate_series(" + first + ", " + last
                + ") AS n ORDER BY n");
    }

    private static int waiting() throws SQLException {
        return count("true");
    }

    private static int count(String condition) throws SQLException {
        return new TestOutbox(database).count(condition);
    }

    private static void execute(String sql) throws SQLException {
        new TestOutbox(database).execute(sql);
    }
}

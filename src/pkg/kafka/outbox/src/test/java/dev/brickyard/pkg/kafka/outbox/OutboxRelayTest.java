package dev.brickyard.pkg.kafka.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.brickyard.pkg.config.ConfigLoader;
import dev.brickyard.pkg.config.ServiceInfo;
import dev.brickyard.pkg.database.postgres.PostgresConfig;
import dev.brickyard.pkg.database.postgres.PostgresDatabase;
import dev.brickyard.pkg.kafka.EventProducer;
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
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

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
        execute("DROP TABLE IF EXISTS event_outbox");
        new TestOutbox(database).create();
    }

    @Test
    void relaysInOrderAndForgetsWhatKafkaKeeps(TestKafka kafka) throws Exception {
        insert(1, 700);
        var relay = started(kafka.environment());

        assertThat(payloads(kafka, 700)).isEqualTo(expected(700));
        await().untilAsserted(() -> assertThat(waiting()).isZero());
        // counted only after the table is empty
        await().untilAsserted(() ->
                assertThat(meters.counter("outbox.published").count()).isEqualTo(700));
        relay.stop();
    }

    @Test
    void losesNothingWhileKafkaIsDown() throws Exception {
        try (var kafka = LocalKafka.start()) {
            var environment = new HashMap<>(kafka.environment());
            environment.put("KAFKA_TIMEOUT", "1s");
            var relay = started(environment);
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
            relay.stop();
        }
    }

    @Test
    void oneRelayOfManyKeepsTheOrder(TestKafka kafka) throws Exception {
        var relays = List.of(started(kafka.environment()), started(kafka.environment()), started(kafka.environment()));
        for (var i = 1; i <= 300; i += 10) {
            insert(i, i + 9);
        }

        assertThat(payloads(kafka, 300)).isEqualTo(expected(300));
        for (var relay : relays) {
            relay.stop();
        }
    }

    @Test
    void leavesWhatItDidNotSendToTheNextStart(TestKafka kafka) throws Exception {
        var first = started(kafka.environment());
        insert(1, 5);
        await().untilAsserted(() -> assertThat(waiting()).isZero());
        first.stop();
        insert(6, 9);
        assertThat(waiting()).isEqualTo(4);

        var second = started(kafka.environment());
        assertThat(payloads(kafka, 9)).isEqualTo(expected(9));
        second.stop();
    }

    @Test
    void goesOnAfterTheTableWasAway(TestKafka kafka) throws Exception {
        execute("ALTER TABLE event_outbox RENAME TO away");
        var relay = started(kafka.environment());
        execute("ALTER TABLE away RENAME TO event_outbox");
        insert(1, 1);

        assertThat(payloads(kafka, 1)).isEqualTo(expected(1));
        relay.stop();
    }

    private OutboxRelay started(Map<String, String> kafka) {
        var producer = new EventProducer(ConfigLoader.load(KafkaProducerConfig.class, kafka), "test");
        var config = ConfigLoader.load(OutboxConfig.class, Map.of("OUTBOX_INTERVAL", "20ms"));
        var relay = new OutboxRelay(config, database.writer(), producer, meters);
        relay.start();
        return relay;
    }

    private List<String> payloads(TestKafka kafka, int atLeast) {
        return kafka.read(topic, atLeast).stream()
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
        try (var connection = database.writer().open();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM event_outbox")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void execute(String sql) throws SQLException {
        new TestOutbox(database).execute(sql);
    }
}

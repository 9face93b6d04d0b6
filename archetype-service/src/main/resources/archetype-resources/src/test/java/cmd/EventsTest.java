package ${package}.cmd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

import ${pkgPackage}.config.ConfigLoader;
import ${pkgPackage}.config.ServiceInfo;
import ${pkgPackage}.database.postgres.PostgresConfig;
import ${pkgPackage}.database.postgres.PostgresDatabase;
import ${pkgPackage}.kafka.testing.LocalKafka;
import ${pkgPackage}.kafka.testing.TestKafka;
import ${pkgPackage}.testing.LocalPostgres;
import ${contractsPackage}.clients.${servicePackage}.v1.${entity}Samples;
import ${contractsPackage}.models.kafka.${entityPackage}.v1.${entity}Event;

/** What Kafka is told of every change. */
class EventsTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        service = RunningService.startWithServers(Map.of("KAFKA_TIMEOUT", "1s"));
    }

    @AfterAll
    static void stop() throws Exception {
        service.stop();
    }

    @Test
    void tellsOfEveryChangeInOrder() {
        var client = service.client();
        var types = new ArrayList<String>();
        var created = client.create${entity}(${entity}Samples.next());
        types.add(${entity}Event.CREATED);
#foreach($any in $anyUpdatable)
        var wanted = ${entity}Samples.next();
#end
#foreach($field in $updatables)
        client.update${field.pascal}(created.id(), wanted.${field.camel}());
        types.add(${entity}Event.UPDATED);
#end
        client.delete${entity}(created.id());
        types.add(${entity}Event.DELETED);

        var events = events(created.id(), types.size());

        assertThat(events).extracting(${entity}Event::type).isEqualTo(types);
        for (var i = 1; i < events.size(); i++) {
            assertThat(events.get(i).before()).isEqualTo(events.get(i - 1).after());
            assertThat(events.get(i).sequence()).isGreaterThan(events.get(i - 1).sequence());
        }
    }

    @Test
    void tellsWhatItIs() {
        var created = service.client().create${entity}(${entity}Samples.next());

        var event = events(created.id(), 1).get(0);

        assertThat(event.before()).isNull();
        assertThat(event.after()).usingRecursiveComparison().isEqualTo(created);
        assertThat(event.occurredAt()).isAfterOrEqualTo(created.createdAt());
    }

    @Test
    void tellsNothingOfAColumnThatTheContractDoesNotName() throws Exception {
        execute("""
                ALTER TABLE "${entityPluralSnake}" ADD COLUMN of_a_later_migration text DEFAULT 'not for consumers'
                """);
        try {
            var created = service.client().create${entity}(${entity}Samples.next());

            assertThat(kafka().read(${entity}Event.TOPIC, created.id(), 1))
                    .extracting(TestKafka.Message::payload)
                    .hasSize(1)
                    .noneMatch(payload -> payload.contains("of_a_later_migration"));
        } finally {
            execute("""
                    ALTER TABLE "${entityPluralSnake}" DROP COLUMN of_a_later_migration
                    """);
        }
    }

    @Test
    void losesNothingWhileKafkaIsDown() {
        var kafka = service.server(LocalKafka.class);

        kafka.stopServer();
        var created = service.client().create${entity}(${entity}Samples.next());
        await().until(EventsTest::kafkaIsDown);
        service.awaitStatus(ServingStatus.SERVING);

        kafka.startServer();
        var events = events(created.id(), 1);
        assertThat(events.get(0).type()).isEqualTo(${entity}Event.CREATED);
    }

    private static TestKafka kafka() {
        return new TestKafka(service.server(LocalKafka.class).address());
    }

    private static void execute(String sql) throws Exception {
        var config = ConfigLoader.load(
                PostgresConfig.class, service.server(LocalPostgres.class).environment());
        var database = new PostgresDatabase(config, new ServiceInfo("${service}", "test"));
        database.start();
        try (var connection = database.writer().open();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } finally {
            database.stop();
        }
    }

    private static boolean kafkaIsDown() {
        return service.dependency("kafka").isDown();
    }

    /** As consumers read them, who pass over an event that comes again. */
    private static List<${entity}Event> events(String id, int count) {
        var kafka = kafka();
        var events = new LinkedHashMap<String, ${entity}Event>();
        for (var messages = count; events.size() < count && messages < 10 * count; messages++) {
            for (var message : kafka.read(${entity}Event.TOPIC, id, messages)) {
                var event = JSON.readValue(message.payload(), ${entity}Event.class);
                events.putIfAbsent(event.eventId(), event);
            }
        }
        return List.copyOf(events.values());
    }
}

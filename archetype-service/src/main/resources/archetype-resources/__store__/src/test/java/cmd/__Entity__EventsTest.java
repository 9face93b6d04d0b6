package ${package}.cmd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import ${pkgPackage}.config.ConfigLoader;
import ${pkgPackage}.config.ServiceInfo;
import ${pkgPackage}.database.postgres.PostgresConfig;
import ${pkgPackage}.database.postgres.PostgresDatabase;
import ${pkgPackage}.database.postgres.Statements;
import ${pkgPackage}.kafka.testing.KafkaExtension;
import ${pkgPackage}.kafka.testing.TestKafka;
import ${pkgPackage}.testing.PostgresExtension;
import ${pkgPackage}.testing.ServersExtension;
import ${pkgPackage}.testing.TestDatabase;
import ${pkgPackage}.testing.TestServers;
import ${contractsPackage}.clients.${service.packageName}.v1.${entity}Samples;
import ${contractsPackage}.models.kafka.${entity.packageName}.v1.${entity}Event;
import ${package}.internal.config.ServiceConfig;

/** Tests the events that are published when ${entity.pluralWords} change. */
@ExtendWith({KafkaExtension.class, PostgresExtension.class, ServersExtension.class})
class ${entity}EventsTest {
    private static RunningService service;

    @BeforeAll
    static void start(TestServers servers) throws Exception {
        service = RunningService.start(servers.environmentFor(ServiceConfig.class));
    }

    @AfterAll
    static void stop() throws Exception {
        service.stop();
    }

    @Test
    void publishesEveryChangeInOrder(TestKafka kafka) {
        var client = service.client();
        var types = new ArrayList<String>();
        var created = client.create${entity}(${entity}Samples.next());
        types.add(${entity}Event.CREATED);
#foreach($field in $entity.updatables)
        client.update${field.update}(created.id(), ${entity}Samples.next().${field.camel}());
        types.add(${entity}Event.UPDATED);
#end
        client.delete${entity}(created.id());
        types.add(${entity}Event.DELETED);

        var events = events(kafka, created.id(), types.size());

        assertThat(events).extracting(${entity}Event::type).isEqualTo(types);
        for (var i = 1; i < events.size(); i++) {
            assertThat(events.get(i).before()).isEqualTo(events.get(i - 1).after());
            assertThat(events.get(i).sequence()).isGreaterThan(events.get(i - 1).sequence());
        }
    }

    @Test
    void publishesTheWholeState(TestKafka kafka) {
        var created = service.client().create${entity}(${entity}Samples.next());

        var event = events(kafka, created.id(), 1).get(0);

        assertThat(event.before()).isNull();
        assertThat(event.after()).usingRecursiveComparison().isEqualTo(created);
        assertThat(event.occurredAt()).isAfterOrEqualTo(created.createdAt());
    }

    @Test
    void publishesNoColumnThatTheContractDoesNotHave(TestKafka kafka, TestDatabase database) throws Exception {
        execute(database, "ALTER TABLE \"${entity.table}\" ADD COLUMN of_a_later_migration text DEFAULT 'secret'");
        try {
            var created = service.client().create${entity}(${entity}Samples.next());

            assertThat(kafka.read(${entity}Event.TOPIC, created.id(), 1)).extracting(TestKafka.Message::payload).hasSize(1).noneMatch(payload -> payload.contains("of_a_later_migration"));
        } finally {
            execute(database, "ALTER TABLE \"${entity.table}\" DROP COLUMN of_a_later_migration");
        }
    }

    private static void execute(TestDatabase test, String sql) throws Exception {
        var config = ConfigLoader.load(PostgresConfig.class, test.environment());
        var database = new PostgresDatabase(config, new ServiceInfo("${service}", "test"));
        database.start();
        try {
            new Statements(database.writer(), Map.of()).update(sql);
        } finally {
            database.stop();
        }
    }

    /** Reads the events as consumers do: an event may arrive more than once. */
    private static List<${entity}Event> events(TestKafka kafka, String id, int count) {
        var events = new LinkedHashMap<String, ${entity}Event>();
        for (var messages = count; events.size() < count && messages < 10 * count; messages++) {
            for (var message : kafka.read(${entity}Event.TOPIC, id, messages)) {
                var event = message.as(${entity}Event.class);
                events.putIfAbsent(event.eventId(), event);
            }
        }
        return List.copyOf(events.values());
    }
}

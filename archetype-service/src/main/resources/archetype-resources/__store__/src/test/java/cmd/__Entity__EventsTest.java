package ${package}.cmd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import ${pkgPackage}.kafka.testing.KafkaExtension;
import ${pkgPackage}.kafka.testing.TestKafka;
import ${pkgPackage}.testing.PostgresExtension;
import ${pkgPackage}.testing.ServersExtension;
import ${pkgPackage}.testing.TestDatabase;
import ${pkgPackage}.testing.TestServers;
import ${contractsPackage}.clients.${service.packageName}.v1.${entity}Samples;
import ${contractsPackage}.clients.${service.packageName}.v1.entities.${entity}Edit;
import ${contractsPackage}.models.kafka.${entity.packageName}.v1.${entity}Event;
import ${contractsPackage}.models.kafka.${entity.packageName}.v1.${entity}State;
import ${package}.internal.config.ServiceConfig;
import ${package}.internal.database.postgres.TestTables;

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
        var created = client.create${entity}(${entity.nextSample("client")});
        types.add(${entity}Event.CREATED);
#foreach($field in $entity.updatables)
#if(!$field.foreignKey())
        client.update${field.update}(created.id(), ${field.given("${entity}Samples.next().${field.camel}()")});
        types.add(${entity}Event.UPDATED);
#end
#end
#foreach($field in $entity.editables)
#if(!$field.foreignKey())
        client.update${entity}(created.id(), ${entity}Edit.NONE.with${field.pascal}(${field.given("${entity}Samples.next().${field.camel}()")}));
        types.add(${entity}Event.UPDATED);
#end
#end
#if($entity.deletable())
        client.delete${entity}(created.id());
        types.add(${entity}Event.DELETED);
#end

        var events = events(kafka, created.id(), types.size());

        assertThat(events).extracting(${entity}Event::type).isEqualTo(types);
        for (var i = 1; i < events.size(); i++) {
            assertThat(events.get(i).before()).isEqualTo(events.get(i - 1).after());
            assertThat(events.get(i).sequence()).isGreaterThan(events.get(i - 1).sequence());
        }
    }

    @Test
    void publishesTheWholeState(TestKafka kafka) {
        var created = service.client().create${entity}(${entity.nextSample("service.client()")});

        var event = events(kafka, created.id(), 1).get(0);

        assertThat(event.before()).isNull();
        assertThat(event.after()).isEqualTo(new ${entity}State(created.id(), #foreach($field in $entity.published)${field.toModel("created")}, #{end}created.createdAt(), created.updatedAt()));
        assertThat(event.occurredAt()).isAfterOrEqualTo(created.createdAt());
    }

    @Test
    void publishesNoColumnThatTheContractDoesNotHave(TestKafka kafka, TestDatabase database) throws Exception {
        execute(database, "ALTER TABLE \"${entity.table}\" ADD COLUMN of_a_later_migration text DEFAULT 'secret'");
        try {
            var created = service.client().create${entity}(${entity.nextSample("service.client()")});

            assertThat(kafka.read(${entity}Event.TOPIC, created.id(), 1)).extracting(TestKafka.Message::payload).hasSize(1).noneMatch(payload -> payload.contains("of_a_later_migration"))#foreach($field in $entity.fields)#if(!$field.published).noneMatch(payload -> payload.contains("\"${field.name}\":"))#end#end;
        } finally {
            execute(database, "ALTER TABLE \"${entity.table}\" DROP COLUMN of_a_later_migration");
        }
    }

    private static void execute(TestDatabase test, String sql) throws Exception {
        try (var tables = TestTables.in(test)) {
            tables.statements().update(sql);
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

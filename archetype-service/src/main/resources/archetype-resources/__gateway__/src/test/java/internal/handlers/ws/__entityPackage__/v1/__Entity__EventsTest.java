package ${package}.internal.handlers.ws.${entity.packageName}.v1;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import ${pkgPackage}.kafka.ReceivedEvent;
import ${contractsPackage}.clients.${service.packageName}.v1.${entity}Samples;
import ${contractsPackage}.clients.${service.packageName}.v1.entities.${entity};
import ${contractsPackage}.clients.${service.packageName}.v1.fake.Fake${service.type}Client;
import ${package}.cmd.${entity}Changes;

class ${entity}EventsTest {
    private final Fake${service.type}Client client = new Fake${service.type}Client();
    private final ${entity} entity = client.create${entity}(${entity}Samples.next(#if(!$entity.foreignKeys.empty)client#end));

    @Test
    void sendsPublicFieldsOnly() {
        var sent = ${entity}Events.toFeed(event(null, entity));

        assertThat(sent).singleElement().satisfies(message -> {
            assertThat(message.key()).isEqualTo(entity.id());
            var json = JsonParser.parseString(message.text()).getAsJsonObject();
            assertThat(json.get("type").getAsString()).isEqualTo("${entity.snake}.created");
            assertThat(json.getAsJsonObject("data").keySet()).containsExactly("id", #foreach($field in $entity.exposed)"${field.name}", #{end}"created_at");
        });
    }

    @Test
    void sendsADeletionWithoutData() {
        var sent = ${entity}Events.toFeed(event(entity, null));

        assertThat(sent).singleElement().satisfies(message -> assertThat(JsonParser.parseString(message.text()).getAsJsonObject().get("data").isJsonNull()).isTrue());
    }

    private static ReceivedEvent event(@Nullable ${entity} before, @Nullable ${entity} after) {
        var event = ${entity}Changes.event(before, after, 1).orElseThrow();
        return new ReceivedEvent(event.topic(), event.key(), event.type(), event.payload(), event.sequence(), 1);
    }
}

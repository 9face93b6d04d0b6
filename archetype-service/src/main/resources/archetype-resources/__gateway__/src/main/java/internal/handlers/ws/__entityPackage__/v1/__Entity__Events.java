package ${package}.internal.handlers.ws.${entity.packageName}.v1;

import java.util.List;
import org.jspecify.annotations.Nullable;

import ${pkgPackage}.json.Json;
import ${pkgPackage}.kafka.ReceivedEvent;
import ${pkgPackage}.kafka.feed.FeedEvent;
import ${contractsPackage}.models.kafka.${entity.packageName}.v1.${entity}Event;
import ${contractsPackage}.models.kafka.${entity.packageName}.v1.${entity}State;
import ${contractsPackage}.models.publicapi.v1.${entity};

/** Converts the events of ${service} about ${entity.pluralWords} to messages with public fields. */
public final class ${entity}Events {
    private ${entity}Events() {}

    /** Returns the message for the clients that subscribe to the id of the ${entity.words}. */
    public static List<FeedEvent> toFeed(ReceivedEvent received) {
        var event = Json.read(received.payload(), ${entity}Event.class);
        var state = event.after() == null ? event.before() : event.after();
        if (state == null) {
            return List.of();
        }
        var message = new ${contractsPackage}.models.ws.${entity.packageName}.v1.${entity}Event(event.type(), state.id(), event.occurredAt(), toPublic(event.after()));
        return List.of(new FeedEvent(state.id(), Json.write(message)));
    }

    private static @Nullable ${entity} toPublic(@Nullable ${entity}State state) {
        return state == null ? null : new ${entity}(state.id(), #foreach($field in $entity.exposed)state.${field.camel}(), #{end}state.createdAt());
    }
}

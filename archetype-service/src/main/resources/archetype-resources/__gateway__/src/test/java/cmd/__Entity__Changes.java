package ${package}.cmd;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import ${pkgPackage}.json.Json;
import ${pkgPackage}.kafka.Event;
import ${contractsPackage}.clients.${service.packageName}.v1.entities.${entity};
import ${contractsPackage}.clients.${service.packageName}.v1.fake.FakeChange;
import ${contractsPackage}.models.kafka.${entity.packageName}.v1.${entity}Event;
import ${contractsPackage}.models.kafka.${entity.packageName}.v1.${entity}State;

/** The events that ${service} would publish for the changes of its fake. */
public final class ${entity}Changes {
    private ${entity}Changes() {}

    /** Returns the event for a change; empty if it is the change of another entity. */
    public static Optional<Event> event(FakeChange change, long sequence) {
        var changed = change.after() == null ? change.before() : change.after();
        if (!(changed instanceof ${entity} entity)) {
            return Optional.empty();
        }
        var event = new ${entity}Event(UUID.randomUUID().toString(), sequence, type(change), Instant.now(), state(change.before()), state(change.after()));
        return Optional.of(new Event(${entity}Event.TOPIC, entity.id(), event.type(), Json.write(event), sequence));
    }

    private static String type(FakeChange change) {
        if (change.before() == null) {
            return ${entity}Event.CREATED;
        }
        return change.after() == null ? ${entity}Event.DELETED : ${entity}Event.UPDATED;
    }

    private static @Nullable ${entity}State state(@Nullable Object changed) {
        return changed instanceof ${entity} entity ? new ${entity}State(entity.id(), #foreach($field in $entity.published)entity.${field.camel}(), #{end}entity.createdAt(), entity.updatedAt()) : null;
    }
}

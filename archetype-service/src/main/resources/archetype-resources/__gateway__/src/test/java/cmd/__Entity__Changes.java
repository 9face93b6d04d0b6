package ${package}.cmd;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import ${pkgPackage}.json.Json;
import ${pkgPackage}.kafka.Event;
import ${contractsPackage}.clients.${service.packageName}.v1.entities.${entity};
import ${contractsPackage}.models.kafka.${entity.packageName}.v1.${entity}Event;
import ${contractsPackage}.models.kafka.${entity.packageName}.v1.${entity}State;

/** The events that ${service} would publish for the changes of its fake. */
public final class ${entity}Changes {
    private ${entity}Changes() {}

    /**
     * Returns the event for a change; empty if it is the change of another entity.
     *
     * @param before the entity before the change; null if created
     * @param after the entity after the change; null if deleted
     */
    public static Optional<Event> event(@Nullable Object before, @Nullable Object after, long sequence) {
        if (!((after == null ? before : after) instanceof ${entity} entity)) {
            return Optional.empty();
        }
        var event = new ${entity}Event(UUID.randomUUID().toString(), sequence, type(before, after), Instant.now(), state(before), state(after));
        return Optional.of(new Event(${entity}Event.TOPIC, entity.id(), event.type(), Json.write(event), sequence));
    }

    private static String type(@Nullable Object before, @Nullable Object after) {
        if (before == null) {
            return ${entity}Event.CREATED;
        }
        return after == null ? ${entity}Event.DELETED : ${entity}Event.UPDATED;
    }

    private static @Nullable ${entity}State state(@Nullable Object changed) {
        return changed instanceof ${entity} entity ? new ${entity}State(entity.id(), #foreach($field in $entity.published)$field.toModel("entity"), #{end}entity.createdAt(), entity.updatedAt()) : null;
    }
}

package dev.brickyard.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The model with which the templates of a project are rendered.
 *
 * @param services all services of contracts; for a gateway, the services that it calls; for a store, only that service
 * @param gateway whether it is a gateway, which serves HTTP and calls services, and has no database
 * @param cache whether reads are cached in Redis
 * @param events whether a store publishes its changes to Kafka; whether a gateway sends them to websockets
 * @param http whether the service has HTTP routes; a gateway always does
 * @param callerName the entity that callers of a gateway are, which may belong to a service that it does not call
 * @throws Refusal if the project would contain something twice
 */
public record Project(
        List<Service> services, boolean gateway, boolean cache, boolean events, boolean http, String callerName)
        implements Readable {
    /** Number of migrations for the first table, the outbox and the cache's journal. */
    private static final int FIRST_MIGRATIONS = 3;

    public Project {
        services = List.copyOf(services);
        Uniqueness.check(services, gateway);
    }

    /** Returns the project for valid parameters of an archetype. */
    public static Project of(Map<String, String> parameters) {
        return of(parameters, List.of());
    }

    /**
     * Returns the project for valid parameters, with more entities.
     *
     * @param others the parameters of each entity; without {@code service}, it belongs to the first service
     */
    public static Project of(Map<String, String> parameters, List<Map<String, String>> others) {
        var services = new LinkedHashMap<String, List<Entity>>();
        Stream.concat(Stream.of(parameters), others.stream()).forEach(given -> {
            var name = given.getOrDefault("service", parameters.get("service"));
            var entities = services.computeIfAbsent(name, service -> new ArrayList<>());
            entities.add(entity(given, entities));
        });
        return new Project(
                services.entrySet().stream()
                        .map(service -> new Service(service.getKey(), service.getValue()))
                        .toList(),
                "gateway".equals(parameters.get("kind")),
                "redis".equals(parameters.get("cache")),
                "kafka".equals(parameters.get("events")),
                "true".equals(parameters.get("http")),
                parameters.getOrDefault("caller", parameters.get("entity")));
    }

    private static Entity entity(Map<String, String> parameters, List<Entity> earlier) {
        var name = parameters.get("entity");
        var rpcs = parameters.getOrDefault("rpcs", earlier.isEmpty() ? "short" : "long");
        var given = parameters.getOrDefault("entityPlural", Parameters.AUTO);
        var plural = given.equals(Parameters.AUTO) ? Plural.of(name) : given;
        var definition = FieldSpecs.definition(
                parameters.get("fields"), name, Names.ofType(plural).snake(), rpcs.equals("short") ? "" : name, earlier);
        var migration = earlier.isEmpty() ? 1 : FIRST_MIGRATIONS + earlier.size();
        return new Entity(name, plural, definition, migration);
    }

    /** Whether it is a service with a database; contracts count as one. */
    public boolean store() {
        return !gateway;
    }

    /** The names of its services, joined by commas. */
    public String serviceNames() {
        return services.stream().map(Service::name).collect(Collectors.joining(","));
    }

    /** All entities of all services. */
    public List<Entity> entities() {
        return services.stream().flatMap(service -> service.entities().stream()).toList();
    }

    /** Returns the place of an entity among all, from 1. */
    public int order(Entity entity) {
        return entities().indexOf(entity) + 1;
    }

    /** The first entity, which examples use. */
    public Entity first() {
        return services.get(0).first();
    }

    /** The entity that callers of a gateway are: the subject of their token is its id. Null if the gateway does not have it. */
    public Entity caller() {
        return entities().stream()
                .filter(entity -> entity.name().equals(callerName))
                .findFirst()
                .orElse(null);
    }

    /** Whether any entity can be deleted or has an Update rpc for all its editable fields. */
    public boolean conditional() {
        return entities().stream().anyMatch(entity -> entity.deletable() || entity.editable());
    }

    /** The entities that can be deleted unless others refer to them. */
    public List<Entity> usable() {
        return entities().stream().filter(entity -> entity.deletable() && referredTo(entity)).toList();
    }

    /** Whether any entity refers to this one. */
    public boolean referredTo(Entity entity) {
        return services.stream().anyMatch(service -> service.entities().contains(entity) && service.referredTo(entity));
    }

    /** Whether any entity has an Update rpc. */
    public boolean updatable() {
        return services.stream().anyMatch(Service::updatable);
    }

    /** Whether any rpc changes an entity. */
    public boolean changeable() {
        return entities().stream().anyMatch(Entity::changeable);
    }
}

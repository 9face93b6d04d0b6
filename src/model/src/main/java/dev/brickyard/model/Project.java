package dev.brickyard.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The model with which the templates of a project are rendered.
 *
 * @param services all services of contracts; for the project of one service, only that service
 * @param cache whether reads are cached in Redis
 * @param events whether changes are published to Kafka
 * @param http whether the service has HTTP routes
 * @throws Refusal if the project would contain something twice
 */
public record Project(List<Service> services, boolean cache, boolean events, boolean http) implements Readable {
    /** Number of migrations for the first table, the outbox and the cache's journal. */
    private static final int FIRST_MIGRATIONS = 3;

    public Project {
        services = List.copyOf(services);
        Uniqueness.check(services);
    }

    /** Returns the project for valid parameters of an archetype. */
    public static Project of(Map<String, String> parameters) {
        return of(parameters, List.of());
    }

    /** Returns the project for valid parameters, with more entities, each given by its own parameters. */
    public static Project of(Map<String, String> parameters, List<Map<String, String>> others) {
        var entities = new ArrayList<Entity>();
        entities.add(entity(parameters, 1));
        others.forEach(other -> entities.add(entity(other, FIRST_MIGRATIONS + entities.size())));
        var service = new Service(parameters.get("service"), entities);
        return new Project(
                List.of(service),
                "redis".equals(parameters.get("cache")),
                "kafka".equals(parameters.get("events")),
                "true".equals(parameters.get("http")));
    }

    private static Entity entity(Map<String, String> parameters, int migration) {
        var name = parameters.get("entity");
        var fields = FieldSpecs.fields(parameters.get("fields"), migration == 1 ? "" : name);
        var plural = parameters.getOrDefault("entityPlural", Parameters.AUTO);
        return new Entity(name, plural.equals(Parameters.AUTO) ? Plural.of(name) : plural, fields, migration);
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

    /** Whether any entity has an Update rpc. */
    public boolean updatable() {
        return services.stream().anyMatch(Service::updatable);
    }
}

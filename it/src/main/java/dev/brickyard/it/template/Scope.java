package dev.brickyard.it.template;

import dev.brickyard.model.Project;
import java.util.List;
import java.util.Set;
import org.apache.velocity.VelocityContext;

/** How often a template is rendered: the tokens of its path decide. */
enum Scope {
    /** Once. */
    PROJECT,
    /** Once for each service. */
    SERVICE,
    /** Once for each entity of each service. */
    ENTITY;

    private static final Set<String> OF_ENTITY = Set.of("Entity", "entityPackage", "entitySnake", "entityTable", "migration");
    private static final Set<String> OF_SERVICE = Set.of("Service", "serviceName", "servicePackage", "protoPath");

    static Scope of(String template) {
        var tokens = PathTokens.of(template);
        if (tokens.stream().anyMatch(OF_ENTITY::contains)) {
            return ENTITY;
        }
        return tokens.stream().anyMatch(OF_SERVICE::contains) ? SERVICE : PROJECT;
    }

    /** Renders a template for each service or entity of its scope, which is in the context. */
    void render(VelocityContext context, Runnable once) {
        if (!(context.get("model") instanceof Project project)) {
            once.run();
            return;
        }
        for (var service : this == PROJECT ? project.services().subList(0, 1) : project.services()) {
            context.put("service", service);
            for (var entity : this == ENTITY ? service.entities() : List.of(service.first())) {
                context.put("entity", entity);
                once.run();
            }
        }
    }
}

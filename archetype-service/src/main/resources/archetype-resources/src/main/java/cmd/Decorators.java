package ${package}.cmd;

import jakarta.inject.Inject;
import java.util.Set;
import java.util.function.UnaryOperator;

import ${package}.internal.services.v1.${entity}Service;

/** What modules put around the service. */
final class Decorators {
    private final Set<UnaryOperator<${entity}Service>> all;

    @Inject
    Decorators(Set<UnaryOperator<${entity}Service>> all) {
        this.all = all;
    }

    ${entity}Service around(${entity}Service service) {
        var decorated = service;
        for (var decorator : all) {
            decorated = decorator.apply(decorated);
        }
        return decorated;
    }
}

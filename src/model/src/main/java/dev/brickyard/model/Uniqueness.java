package dev.brickyard.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Refuses names that would give two rpcs, messages, Java types, tables or files of a project the same name. */
final class Uniqueness {
    private static final List<String> OF_PROTO_FILES = List.of("", "OrBuilder");

    /** In lower case, since some file systems are case-insensitive. */
    private final Set<String> found = new HashSet<>();

    private Uniqueness() {}

    static void check(List<Service> services, boolean gateway) {
        services.forEach(service -> {
            new Uniqueness().addContract(service);
            new Uniqueness().addFiles("store", List.of(service));
        });
        new Uniqueness().addFiles("contracts", services);
        if (gateway) {
            new Uniqueness().addFiles("gateway", services);
        }
    }

    private void addContract(Service service) {
        found.add("type serviceproto");
        for (var entity : service.entities()) {
            var given = new Given("entity", entity.name());
            unusedByTemplates(given, "entity", entity.name());
            unusedByTemplates(new Given("entityPlural", entity.plural()), "plural", entity.plural());
            entity.rpcs().forEach(rpc -> add(given, "rpc", rpc));
            add(given, "table", entity.table());
            add(given, "table", entity.requestTable());
            add(given, "type", entity.name() + "Proto");
            OF_PROTO_FILES.forEach(ending -> {
                add(given, "type", entity.name() + ending);
                entity.messages().forEach(message -> add(given, "type", message + ending));
            });
        }
        var given = new Given("service", service.name());
        unusedByTemplates(given, "service", service.type());
        List.of(service.type(), service.type() + "Grpc").forEach(type -> add(given, "type", type));
    }

    private static void unusedByTemplates(Given given, String kind, String name) {
        var example = given.parameter().equals("service") ? given.value() + "-svc" : "User" + name;
        given.must(!Templates.use(kind, name), "the generated code has another type of that name", example);
    }

    private void addFiles(String project, List<Service> services) {
        for (var path : Templates.paths(project)) {
            if (path.isOfService()) {
                services.forEach(
                        service -> add(new Given("service", service.name()), "file", path.in(service, service.first())));
            } else if (!path.isOfEntity()) {
                found.add(Names.lower("file " + path));
            }
        }
        for (var path : Templates.paths(project)) {
            if (path.isOfEntity()) {
                services.forEach(service -> service.entities()
                        .forEach(entity -> add(new Given("entity", entity.name()), "file", path.in(service, entity))));
            }
        }
    }

    private void add(Given given, String kind, String name) {
        var again = given.parameter().equals("service") ? given.value() + "-svc" : given.value() + "Record";
        var file = name.substring(name.lastIndexOf('/') + 1);
        given.must(
                found.add(Names.lower(kind + ' ' + name)),
                "the project would have the " + kind + " " + file + " twice: choose another name",
                again);
    }
}

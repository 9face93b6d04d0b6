package dev.brickyard.it.project;

import dev.brickyard.it.common.Folder;
import dev.brickyard.it.common.Setup;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A service as a team would define it: its entities have the fields of files in {@code src/test/resources/definitions}.
 *
 * @param name the name of the folder with the files
 * @param entities the names of its entities, in the order in which they may refer to each other
 */
public record Definition(String name, List<String> entities) {

    /** Customers and their invoices. */
    public static final Definition INVOICES = of("invoices", "Customer", "Invoice");

    /** All definitions. */
    public static final List<Definition> ALL = List.of(
            INVOICES,
            of("channels", "Channel"),
            of("chat", "Room", "ChatMessage"),
            of("telemetry", "Device", "Reading"),
            of("subscriptions", "Plan", "Subscription"),
            of("audit", "AuditEntry"));

    public Definition {
        entities = List.copyOf(entities);
    }

    private static Definition of(String name, String... entities) {
        return new Definition(name, List.of(entities));
    }

    /** Returns the name of its service. */
    public String service() {
        return name + "-store-svc";
    }

    /** Returns the parameters of each entity. */
    public List<Map<String, String>> parameters() {
        return entities.stream()
                .map(entity -> Map.of("entity", entity, "fields", fields(entity)))
                .toList();
    }

    /** Returns the parameters of each entity, with its service, for contracts of several services. */
    public List<Map<String, String>> parametersInContracts() {
        return entities.stream()
                .map(entity -> Map.of("service", service(), "entity", entity, "fields", fields(entity)))
                .toList();
    }

    /** Returns the fields of an entity, as on the command line. */
    private String fields(String entity) {
        var file = entity.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT) + ".fields";
        return Folder.read(Setup.moduleFolder().resolve("src/test/resources/definitions").resolve(name).resolve(file))
                .lines()
                .map(line -> line.replaceAll("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(","));
    }

    @Override
    public String toString() {
        return name;
    }
}

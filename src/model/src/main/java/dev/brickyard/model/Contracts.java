package dev.brickyard.model;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A generated contracts project in the folder in which a gateway is generated; the gateway gets its entities.
 *
 * @param folder its folder; empty if there is no such project
 * @param parameters the parameters of the project
 * @param entities the parameters of each entity, and its service
 */
public record Contracts(String folder, Map<String, String> parameters, List<Map<String, String>> entities) {
    /** No contracts project. */
    public static final Contracts NONE = new Contracts("", Map.of(), List.of());

    private static final String ANSWERS = ".brickyard/answers.properties";
    private static final String FORMAT = "2";
    private static final String PROPERTIES = ".properties";

    public Contracts {
        parameters = Map.copyOf(parameters);
        entities = List.copyOf(entities);
    }

    /**
     * Finds the contracts project of a group.
     *
     * @param parent the folder that contains the projects of the organisation
     * @throws Refusal if there are several or its description cannot be read
     */
    static Contracts beside(File parent, String groupId) {
        var found = files(parent)
                .filter(folder -> new File(folder, ANSWERS).isFile())
                .filter(folder -> {
                    var answers = read(new File(folder, ANSWERS));
                    return "archetype-contracts".equals(answers.get("archetype")) && groupId.equals(answers.get("groupId"));
                })
                .toList();
        new Given("groupId", groupId)
                .must(
                        found.size() < 2,
                        "several folders contain its contracts: "
                                + found.stream().map(File::getName).collect(Collectors.joining(" and "))
                                + ": choose a folder with one of them",
                        "-DoutputDirectory=..");
        return found.isEmpty() ? NONE : of(found.get(0));
    }

    private static Contracts of(File folder) {
        var answers = read(new File(folder, ANSWERS));
        new Given("services", Parameters.AUTO)
                .must(
                        FORMAT.equals(answers.get("format")),
                        "the format of " + new File(folder, ANSWERS) + " must be " + FORMAT
                                + ": use the version of Brickyard that generated it",
                        "-DarchetypeVersion=" + answers.getOrDefault("brickyard", Templates.version()));
        var entities = files(new File(folder, ".brickyard/entities"))
                .filter(file -> file.getName().endsWith(PROPERTIES))
                .sorted(Comparator.comparingInt(Contracts::order))
                .map(Contracts::entity)
                .toList();
        return new Contracts(folder.getPath(), answers, entities);
    }

    private static int order(File file) {
        var order = read(file).getOrDefault("order", "");
        new Given("services", Parameters.AUTO)
                .must(order.matches("[0-9]{1,9}"), "the order in " + file + " must be a number, as generated", "order=1");
        return Integer.parseInt(order);
    }

    private static Map<String, String> entity(File file) {
        var known = read(file);
        var name = file.getName().substring(0, file.getName().length() - PROPERTIES.length());
        for (var key : List.of("fields", "plural", "rpcs", "service")) {
            new Given("services", Parameters.AUTO)
                    .must(known.containsKey(key), file + " must contain " + key + ", as generated", key + "=...");
        }
        return Map.of(
                "entity", name,
                "entityPlural", known.get("plural"),
                "fields", known.get("fields"),
                "rpcs", known.get("rpcs"),
                "service", known.get("service"));
    }

    /** Whether there is such a project. */
    boolean present() {
        return !folder.isEmpty();
    }

    /**
     * Returns the entities of services, in the order of the contracts.
     *
     * @throws Refusal if a service has none
     */
    List<Map<String, String>> of(List<String> services) {
        var known = entities.stream().map(entity -> entity.get("service")).distinct().toList();
        for (var service : services) {
            new Given("services", service)
                    .must(
                            known.contains(service),
                            "the contracts in " + folder + " have no such service, only " + String.join(" and ", known),
                            known.isEmpty() ? "user-store-svc" : String.join(",", known));
        }
        return entities.stream()
                .filter(entity -> services.contains(entity.get("service")))
                .toList();
    }

    /** Returns the name of the entity that callers are: the first one of the contracts. */
    String caller() {
        return entities.get(0).getOrDefault("entity", "");
    }

    /** Returns all entities of a gateway with these parameters but the first, which is among the parameters. */
    public List<Map<String, String>> further(Map<String, String> gateway) {
        if (!present() || !"gateway".equals(gateway.get("kind"))) {
            return List.of();
        }
        var all = of(List.of(gateway.getOrDefault("services", "").split(",")));
        return all.subList(1, all.size());
    }

    private static Stream<File> files(File folder) {
        var files = folder.listFiles();
        return files == null ? Stream.of() : Arrays.stream(files).sorted();
    }

    private static Map<String, String> read(File file) {
        var properties = new Properties();
        try (var text = Files.newBufferedReader(file.toPath(), StandardCharsets.UTF_8)) {
            properties.load(text);
        } catch (IOException | IllegalArgumentException e) {
            throw new Refusal("services", Parameters.AUTO, "cannot read " + file + ": " + e.getMessage(), "a readable file");
        }
        var read = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(name -> read.put(name, properties.getProperty(name)));
        return read;
    }
}

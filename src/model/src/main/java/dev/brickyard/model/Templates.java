package dev.brickyard.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The names that the build found in the templates of all archetypes; written by dev.brickyard.build.TemplateNames. */
final class Templates {
    private static final String RESOURCE = "templates.txt";
    private static final Map<String, Set<String>> FOUND = read();

    private Templates() {}

    /** Brickyard's version. */
    static String version() {
        return found("version").iterator().next();
    }

    /** Whether pkg or contracts have a module with this artifactId. */
    static boolean haveArtifact(String artifactId) {
        return found("artifact").stream().anyMatch(artifactId::matches);
    }

    /** Whether a type with the name would hide a type that the file uses; the kind is entity, plural or service. */
    static boolean use(String kind, String name) {
        return found(kind).contains(name);
    }

    /** The paths of the templates of contracts, of a store or of a gateway that depend on names. */
    static List<TemplatePath> paths(String project) {
        return found("path-of-" + project).stream().map(TemplatePath::new).toList();
    }

    /** The templates of archetype-service for services and entities, as packaged, with the conditions of their file sets. */
    static Map<TemplatePath, String> ofServices() {
        return found("condition").stream()
                .map(line -> line.split(" ", 2))
                .collect(Collectors.toMap(line -> new TemplatePath(line[0]), line -> line[1]));
    }

    private static Set<String> found(String kind) {
        return FOUND.getOrDefault(kind, Set.of());
    }

    private static Map<String, Set<String>> read() {
        try (var resource = Templates.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException(RESOURCE + " is missing: build src/model with Maven");
            }
            return new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))
                    .lines()
                    .map(line -> line.split(" ", 2))
                    .collect(Collectors.groupingBy(
                            line -> line[0],
                            Collectors.mapping(line -> line[1], Collectors.toCollection(LinkedHashSet::new))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

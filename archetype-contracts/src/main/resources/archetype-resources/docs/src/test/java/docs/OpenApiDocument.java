package ${package}.docs;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** One OpenAPI document, parsed; a key that it lacks reads as empty. */
record OpenApiDocument(String name, String text, Map<?, ?> root) {
    /** Parses {@code yaml}; {@code name} is for messages. */
    static OpenApiDocument parse(String name, String yaml) {
        var settings = LoadSettings.builder().setLabel(name).build();
        return new OpenApiDocument(name, yaml, map(new Load(settings).loadFromString(yaml)));
    }

    /** The Java packages of the records that the schemas describe. */
    List<String> models() {
        return list(root.get("x-models")).stream().map(String::valueOf).toList();
    }

    /** The schemas by name. */
    Map<?, ?> schemas() {
        return map(map(root.get("components")).get("schemas"));
    }

    /** The references that lead nowhere. */
    List<String> danglingReferences() {
        return references(root)
                .filter(reference -> !leadsSomewhere(reference))
                .distinct()
                .toList();
    }

    /** The node, or what it refers to. */
    Map<?, ?> resolved(@Nullable Object node) {
        return map(node).get("$ref") instanceof String reference ? map(target(reference)) : map(node);
    }

    private boolean leadsSomewhere(String reference) {
        return target(reference) != null;
    }

    private @Nullable Object target(String reference) {
        @Nullable Object target = root;
        for (var key : reference.replaceFirst("^#/", "").split("/", -1)) {
            target = map(target).get(key);
        }
        return target;
    }

    /** All references at or below a node. */
    static Stream<String> references(@Nullable Object node) {
        if (node instanceof List<?> list) {
            return list.stream().flatMap(OpenApiDocument::references);
        }
        var children = map(node).entrySet().stream();
        return children.flatMap(child -> "$ref".equals(child.getKey())
                ? Stream.of(String.valueOf(child.getValue()))
                : references(child.getValue()));
    }

    /** The node as a map; empty if it is none. */
    static Map<?, ?> map(@Nullable Object node) {
        return node instanceof Map<?, ?> map ? map : Map.of();
    }

    /** The node as a list; empty if it is none. */
    static List<?> list(@Nullable Object node) {
        return node instanceof List<?> list ? list : List.of();
    }
}

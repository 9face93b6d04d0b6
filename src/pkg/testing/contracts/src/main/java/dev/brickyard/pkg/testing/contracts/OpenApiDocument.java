package dev.brickyard.pkg.testing.contracts;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A parsed OpenAPI or AsyncAPI document. Missing keys read as empty maps and lists. */
record OpenApiDocument(String name, String text, Map<?, ?> root) {
    private static final String SCHEMAS = "#/components/schemas/";

    /** Reads all documents in the resource folder {@code openapi}, which the module {@code docs} of contracts packages. */
    static List<OpenApiDocument> all() {
        return ResourceFolder.read("openapi").entrySet().stream()
                .map(file -> parse("docs/" + file.getKey(), file.getValue()))
                .toList();
    }

    /** Parses YAML; {@code name} is used in messages. */
    static OpenApiDocument parse(String name, String yaml) {
        var settings = LoadSettings.builder().setLabel(name).build();
        return new OpenApiDocument(name, yaml, map(new Load(settings).loadFromString(yaml)));
    }

    /** Returns whether it is an AsyncAPI document, which describes messages instead of requests. */
    boolean isAsyncApi() {
        return root.containsKey("asyncapi");
    }

    /** Returns the Java packages of the records that the schemas describe. */
    List<String> models() {
        return list(root.get("x-models")).stream().map(String::valueOf).toList();
    }

    /** Returns the names of the schemas that name their record under {@code x-model}, by the name of the record. */
    Map<String, String> namedSchemas() {
        var names = new HashMap<String, String>();
        schemas().forEach((name, schema) -> {
            if (map(schema).get("x-model") instanceof String model) {
                names.put(model, String.valueOf(name));
            }
        });
        return names;
    }

    /** Returns the schemas by name. */
    Map<?, ?> schemas() {
        return map(map(root.get("components")).get("schemas"));
    }

    /** Returns the parameters of all operations, except those that are references. */
    List<? extends Map<?, ?>> parameters() {
        return map(root.get("paths")).values().stream()
                .flatMap(path -> map(path).values().stream())
                .flatMap(operation -> list(map(operation).get("parameters")).stream())
                .map(OpenApiDocument::map)
                .filter(parameter -> parameter.containsKey("name"))
                .toList();
    }

    /** Returns the names of the schemas that the bodies of PATCH requests have. */
    Set<String> patches() {
        return map(root.get("paths")).values().stream()
                .map(path -> map(map(path).get("patch")).get("requestBody"))
                .flatMap(OpenApiDocument::references)
                .map(reference -> reference.substring(reference.lastIndexOf('/') + 1))
                .collect(Collectors.toSet());
    }

    /** Returns the fields that only requests may have, {@code writeOnly}, but responses or messages contain. */
    List<String> leaks() {
        var sent = new HashSet<String>();
        map(root.get("paths"))
                .values()
                .forEach(path -> map(path)
                        .values()
                        .forEach(operation -> addReferences(map(operation).get("responses"), sent)));
        addReferences(map(root.get("components")).get("messages"), sent);
        return schemas().entrySet().stream()
                .filter(schema -> sent.contains(SCHEMAS + schema.getKey()))
                .flatMap(schema -> map(map(schema.getValue()).get("properties")).entrySet().stream()
                        .filter(field ->
                                Boolean.TRUE.equals(map(field.getValue()).get("writeOnly")))
                        .map(field -> schema.getKey() + "." + field.getKey()))
                .toList();
    }

    /** Returns the references whose targets do not exist. */
    List<String> danglingReferences() {
        return references(root)
                .filter(reference -> target(reference) == null)
                .distinct()
                .toList();
    }

    /** Returns references to the schemas that no path and no operation uses. */
    List<String> unusedSchemas() {
        var used = new HashSet<String>();
        addReferences(root.get("paths"), used);
        addReferences(root.get("operations"), used);
        return schemas().keySet().stream()
                .map(name -> SCHEMAS + name)
                .filter(reference -> !used.contains(reference))
                .toList();
    }

    private void addReferences(@Nullable Object node, Set<String> used) {
        references(node).filter(used::add).forEach(reference -> addReferences(target(reference), used));
    }

    private @Nullable Object target(String reference) {
        @Nullable Object target = root;
        for (var key : reference.replaceFirst("^#/", "").split("/", -1)) {
            target = map(target).get(key);
        }
        return target;
    }

    private static Stream<String> references(@Nullable Object node) {
        if (node instanceof List<?> list) {
            return list.stream().flatMap(OpenApiDocument::references);
        }
        var children = map(node).entrySet().stream();
        return children.flatMap(child -> "$ref".equals(child.getKey())
                ? Stream.of(String.valueOf(child.getValue()))
                : references(child.getValue()));
    }

    /** Returns the node as a map; empty if it is not a map. */
    static Map<?, ?> map(@Nullable Object node) {
        return node instanceof Map<?, ?> map ? map : Map.of();
    }

    /** Returns the node as a list; empty if it is not a list. */
    static List<?> list(@Nullable Object node) {
        return node instanceof List<?> list ? list : List.of();
    }
}

package dev.brickyard.pkg.testing.contracts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a document's schemas. */
final class DocumentFields {
    /** Formats of strings that have a type of their own in records. */
    private static final Set<String> FORMATS = Set.of("date", "date-time", "decimal", "int64", "uuid");

    private DocumentFields() {}

    /** Returns the types of all schemas and of their fields; the key of a field is like {@code Page.next_page_token}. */
    static SortedMap<String, String> of(OpenApiDocument document) {
        var fields = new TreeMap<String, String>();
        var patches = document.patches();
        document.schemas().forEach((name, node) -> {
            var schema = OpenApiDocument.map(node);
            var required = OpenApiDocument.list(schema.get("required"));
            fields.put(String.valueOf(name), type(schema));
            OpenApiDocument.map(schema.get("properties")).forEach((field, property) -> {
                var value = OpenApiDocument.map(property);
                fields.put(
                        name + "." + field,
                        type(value) + presence(required.contains(field), patches.contains(name), value));
            });
        });
        return fields;
    }

    private static String type(Map<?, ?> schema) {
        if (schema.get("$ref") instanceof String reference) {
            return reference.substring(reference.lastIndexOf('/') + 1);
        }
        if (schema.containsKey("oneOf")) {
            return type(OpenApiDocument.map(
                    OpenApiDocument.list(schema.get("oneOf")).get(0)));
        }
        var type = typeName(schema.get("type"));
        var format = String.valueOf(schema.get("format"));
        return switch (type) {
            case "array" -> "array of " + type(OpenApiDocument.map(schema.get("items")));
            case "integer", "number" -> type + " " + format;
            // other formats, such as email, are strings in records, too
            case "string" -> FORMATS.contains(format) ? "string " + format : "string";
            default -> type;
        };
    }

    /**
     * Optional fields must be nullable, since clients either omit a field or send null; a reference cannot be nullable. In
     * the body of a PATCH, null clears a field, and not every field can be cleared.
     */
    private static String presence(boolean required, boolean patch, Map<?, ?> schema) {
        var nullable = OpenApiDocument.list(schema.get("type")).contains("null")
                || OpenApiDocument.list(schema.get("oneOf")).contains(Map.of("type", "null"));
        if (required) {
            return nullable ? ", required but nullable" : "";
        }
        return nullable || patch || schema.containsKey("$ref") ? ", optional" : ", optional but not nullable";
    }

    /** Returns the type; for a nullable type, such as {@code [string, 'null']}, the first. */
    private static String typeName(@Nullable Object type) {
        return String.valueOf(type instanceof List<?> types ? types.get(0) : type);
    }
}

package ${package}.docs;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a document's schemas. */
final class DocumentFields {
    private DocumentFields() {}

    /** Schema names, and names of their fields such as {@code Page.next_page_token}, with their types. */
    static SortedMap<String, String> of(OpenApiDocument document) {
        var fields = new TreeMap<String, String>();
        document.schemas().forEach((name, node) -> {
            var schema = OpenApiDocument.map(node);
            var required = OpenApiDocument.list(schema.get("required"));
            fields.put(String.valueOf(name), type(schema));
            OpenApiDocument.map(schema.get("properties")).forEach((field, property) -> {
                var value = OpenApiDocument.map(property);
                fields.put(name + "." + field, type(value) + presence(required.contains(field), value));
            });
        });
        return fields;
    }

    static String type(Map<?, ?> schema) {
        if (schema.get("$ref") instanceof String reference) {
            return reference.substring(reference.lastIndexOf('/') + 1);
        }
        var type = typeName(schema.get("type"));
        var format = String.valueOf(schema.get("format"));
        return switch (type) {
            case "array" -> "array of " + type(OpenApiDocument.map(schema.get("items")));
            case "integer", "number" -> type + " " + format;
            // other formats of a string, such as email, narrow what a record holds as a string too
            case "string" -> "date-time".equals(format) ? "string date-time" : "string";
            default -> type;
        };
    }

    /** What may be left out may be null too, since callers write either; a reference cannot say so. */
    private static String presence(boolean required, Map<?, ?> schema) {
        var nullable = OpenApiDocument.list(schema.get("type")).contains("null");
        if (required) {
            return nullable ? ", required but null" : "";
        }
        return nullable || schema.containsKey("$ref") ? ", optional" : ", optional but not null";
    }

    /** The type; of a nullable one, such as {@code [string, 'null']}, the first. */
    private static String typeName(@Nullable Object type) {
        return String.valueOf(type instanceof List<?> types ? types.get(0) : type);
    }
}

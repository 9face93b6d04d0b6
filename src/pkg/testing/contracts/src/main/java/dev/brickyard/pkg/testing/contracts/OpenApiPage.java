package dev.brickyard.pkg.testing.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The page of an OpenAPI document: its operations and schemas. */
final class OpenApiPage {
    private OpenApiPage() {}

    /** Returns the file name of the page. */
    static String name(OpenApiDocument document) {
        return document.name().replace('/', '.') + ".html";
    }

    /** Returns the title of the document. */
    static String title(OpenApiDocument document) {
        return text(OpenApiDocument.map(document.root().get("info")), "title");
    }

    /** Returns the page. */
    static String of(OpenApiDocument document) {
        var info = OpenApiDocument.map(document.root().get("info"));
        var body = new StringBuilder(Html.paragraph(text(info, "description")));
        OpenApiDocument.map(document.root().get("paths")).forEach((path, operations) -> {
            OpenApiDocument.map(operations).forEach((method, node) -> {
                body.append(operation(document, upper(method) + " " + path, OpenApiDocument.map(node)));
            });
        });
        document.schemas()
                .forEach((name, node) -> body.append(schema(String.valueOf(name), OpenApiDocument.map(node))));
        return Html.page(title(document), body.toString());
    }

    private static String operation(OpenApiDocument document, String call, Map<?, ?> operation) {
        var rows = new ArrayList<List<String>>();
        OpenApiDocument.list(operation.get("parameters")).stream()
                .map(document::resolved)
                .forEach(parameter ->
                        rows.add(List.of("parameter", cell(parameter, "name"), cell(parameter, "description"))));
        OpenApiDocument.map(operation.get("requestBody")).forEach((key, content) -> {
            references(content).forEach(reference -> rows.add(List.of("body", reference, "")));
        });
        OpenApiDocument.map(operation.get("responses")).forEach((code, node) -> {
            var response = document.resolved(node);
            var references = String.join(" ", references(response));
            rows.add(List.of("response " + Html.escape("" + code), references, cell(response, "description")));
        });
        var table = Html.table(List.of("", "name or type", "description"), rows);
        return Html.section(text(operation, "operationId"), call, Html.paragraph(text(operation, "summary")) + table);
    }

    private static String schema(String name, Map<?, ?> schema) {
        var required = OpenApiDocument.list(schema.get("required"));
        var rows = new ArrayList<List<String>>();
        OpenApiDocument.map(schema.get("properties")).forEach((field, node) -> {
            var property = OpenApiDocument.map(node);
            var references = String.join(" ", references(property));
            var type = references.isEmpty() ? Html.escape(DocumentFields.type(property)) : references;
            var need = required.contains(field) ? "required" : "";
            rows.add(List.of(Html.escape("" + field), type, need, cell(property, "description")));
        });
        var table = Html.table(List.of("field", "type", "", "description"), rows);
        return Html.section(name, "schema " + name, Html.paragraph(text(schema, "description")) + table);
    }

    private static List<String> references(@Nullable Object node) {
        return OpenApiDocument.references(node)
                .filter(reference -> reference.startsWith("#/components/schemas/"))
                .map(reference -> reference.substring(reference.lastIndexOf('/') + 1))
                .map(name -> Html.link("#" + name, name))
                .toList();
    }

    private static String upper(Object method) {
        return String.valueOf(method).toUpperCase(Locale.ROOT);
    }

    private static String cell(Map<?, ?> node, String key) {
        return Html.escape(text(node, key));
    }

    private static String text(Map<?, ?> node, String key) {
        return node.get(key) instanceof String text ? text : "";
    }
}

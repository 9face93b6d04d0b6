package ${package}.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Describes one OpenAPI document: its operations and schemas. */
final class OpenApiPage {
    private OpenApiPage() {}

    /** The name of a document's page. */
    static String name(OpenApiDocument document) {
        return document.name().replace('/', '.') + ".html";
    }

    /** The document's title. */
    static String title(OpenApiDocument document) {
        return text(OpenApiDocument.map(document.root().get("info")), "title");
    }

    /** The page. */
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
                .map(OpenApiDocument::map)
                .forEach(parameter -> rows.add(
                        List.of("takes", Html.escape(text(parameter, "name")), cell(parameter, "description"))));
        OpenApiDocument.map(operation.get("requestBody")).forEach((key, content) -> {
            references(content).forEach(reference -> rows.add(List.of("takes", "body", reference)));
        });
        OpenApiDocument.map(operation.get("responses")).forEach((code, node) -> {
            var response = document.resolved(node);
            var references = String.join(" ", references(response));
            rows.add(List.of("gives", Html.escape("" + code), cell(response, "description") + " " + references));
        });
        var table = Html.table(List.of("", "", ""), rows);
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
        var table = Html.table(List.of("field", "type", "", "means"), rows);
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

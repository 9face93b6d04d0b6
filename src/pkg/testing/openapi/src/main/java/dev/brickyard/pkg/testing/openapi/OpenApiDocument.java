package dev.brickyard.pkg.testing.openapi;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * An OpenAPI 3.1 document, with which the responses of a server are compared.
 *
 * <p>Objects must not contain members that their schema does not list, unless it says {@code additionalProperties}: a field
 * that the document does not have must not reach clients.
 */
public final class OpenApiDocument {
    private static final Set<String> METHODS =
            Set.of("delete", "get", "head", "options", "patch", "post", "put", "trace");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDialect(
            Dialects.getOpenApi31(),
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private final String name;
    private final JsonNode root;
    private final TreeMap<String, Operation> operations = new TreeMap<>();

    private OpenApiDocument(String name, JsonNode root) {
        this.name = name;
        this.root = root;
        for (var path : root.path("paths").properties()) {
            for (var method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())) {
                    var operation =
                            new Operation(method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue());
                    operations.put(operation.toString(), operation);
                }
            }
        }
    }

    /**
     * Loads a document in YAML or JSON.
     *
     * @param resource its absolute path on the class path, such as {@code /openapi/public/openapi.yaml}
     * @throws AssertionError if there is no such resource, or if it describes no operations
     */
    public static OpenApiDocument load(String resource) {
        try (var bytes = OpenApiDocument.class.getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new AssertionError("the class path has no " + resource + ": add the module of the documents");
            }
            var root = YAMLMapper.shared().readTree(bytes);
            close(root);
            var document = new OpenApiDocument(resource, root);
            if (document.operations.isEmpty()) {
                throw new AssertionError(resource + " describes no operations");
            }
            return document;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns all operations, such as {@code GET /public/v1/users/{id}}. */
    public SortedSet<String> operations() {
        return operations.navigableKeySet();
    }

    /**
     * Checks that a response is what the document describes for its request: status, media type, body, and headers.
     *
     * @return the operation, one of {@link #operations}
     * @throws AssertionError if the document describes another response; lists all differences
     */
    public String check(HttpResponse<String> response) {
        var method = response.request().method();
        var path = response.uri().getRawPath();
        var operation = operations.values().stream()
                .filter(candidate -> candidate.serves(method, path))
                .min(Comparator.comparingInt(Operation::parameters))
                .orElseThrow(() -> new AssertionError("%s does not describe %s %s".formatted(name, method, path)));
        var problems = problems(operation, response);
        if (!problems.isEmpty()) {
            throw new AssertionError("%s describes another response of %s than the received one, %d %s:\n%s"
                    .formatted(name, operation, response.statusCode(), response.body(), String.join("\n", problems)));
        }
        return operation.toString();
    }

    private List<String> problems(Operation operation, HttpResponse<String> response) {
        var described = resolved(operation.response(response.statusCode()));
        if (described.isMissingNode()) {
            return List.of("the status is not described");
        }
        var problems = new ArrayList<String>();
        for (var header : described.path("headers").properties()) {
            problems.addAll(headerProblems(header.getKey(), resolved(header.getValue()), response));
        }
        problems.addAll(bodyProblems(described.path("content"), response));
        return problems;
    }

    private List<String> headerProblems(String header, JsonNode described, HttpResponse<String> response) {
        var value = response.headers().firstValue(header);
        if (value.isEmpty()) {
            var required = described.path("required").asBoolean(false);
            return required ? List.of("the header " + header + " is absent") : List.of();
        }
        var schema = described.path("schema");
        var text = JsonNodeFactory.instance.stringNode(value.get());
        var string = types(resolved(schema)).contains("string");
        return problems("the header " + header, schema, string ? text : parsed(value.get(), text));
    }

    private List<String> bodyProblems(JsonNode content, HttpResponse<String> response) {
        if (content.isEmpty()) {
            return response.body().isEmpty() ? List.of() : List.of("no body is described");
        }
        var type = response.headers().firstValue("Content-Type").orElse("").replaceFirst("\\s*;.*", "");
        if (!content.has(type)) {
            return List.of("the content type '%s' is not described".formatted(type));
        }
        if (!type.endsWith("json")) {
            return List.of();
        }
        var body = parsed(response.body(), JsonNodeFactory.instance.missingNode());
        return body.isMissingNode()
                ? List.of("the body is no JSON")
                : problems("the body", content.path(type).path("schema"), body);
    }

    private List<String> problems(String part, JsonNode schema, JsonNode value) {
        if (!(schema instanceof ObjectNode described)) {
            return List.of();
        }
        var complete = described.deepCopy();
        complete.set("components", root.path("components"));
        return SCHEMAS.getSchema(complete).validate(value).stream()
                .map(error -> part + ": " + error)
                .toList();
    }

    private static JsonNode parsed(String text, JsonNode otherwise) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            return otherwise;
        }
    }

    /** Returns the node, or the target of its reference. */
    private JsonNode resolved(JsonNode node) {
        var reference = node.path("$ref").asString("");
        return reference.startsWith("#") ? resolved(root.at(reference.substring(1))) : node;
    }

    private static Set<String> types(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray()
                ? StreamSupport.stream(type.spliterator(), false)
                        .map(JsonNode::asString)
                        .collect(Collectors.toSet())
                : Set.of(type.isString() ? type.asString() : "");
    }

    /** Forbids members that a schema does not list. */
    private static void close(JsonNode node) {
        node.forEach(OpenApiDocument::close);
        if (node instanceof ObjectNode schema
                && types(schema).contains("object")
                && schema.has("properties")
                && !schema.has("additionalProperties")) {
            schema.put("additionalProperties", false);
        }
    }
}

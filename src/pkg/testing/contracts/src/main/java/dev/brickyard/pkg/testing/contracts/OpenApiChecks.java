package dev.brickyard.pkg.testing.contracts;

import io.swagger.v3.parser.OpenAPIV3Parser;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks the OpenAPI and AsyncAPI documents in the resource folder {@code openapi}. */
public final class OpenApiChecks {
    private OpenApiChecks() {}

    /**
     * Checks that each document is valid, that its references resolve, that its paths or operations use all of its schemas,
     * and that the schemas describe exactly the records of the packages that it lists under {@code x-models}. A schema may
     * also describe a record of another package, which it names under {@code x-model}. Each package of records must be
     * listed by a document, except those of Kafka events, {@code kafka}.
     *
     * @param models the root package of all records
     * @throws AssertionError if documents have problems; lists all of them
     */
    public static void checkModels(String models) {
        var documents = OpenApiDocument.all();
        var records = Records.below(List.of(models));
        Problems.report(Stream.concat(
                        documents.stream().flatMap(document -> problems(document).stream()),
                        undocumented(models, records, documents).stream())
                .toList());
    }

    /**
     * Checks that each service in the resource {@code services.binpb}, a set of descriptors, has a document of its private
     * API, such as {@code private/user-store-svc.yaml}.
     *
     * @throws AssertionError if documents are missing; lists all of them
     */
    public static void checkServices() {
        Problems.report(missing(Protos.services(Protos.all()), OpenApiDocument.all()));
    }

    /**
     * Checks that documents list the values that fields of enums have in the resource {@code services.binpb}, and that no
     * record of an entity or of its state in events has a field whose name the entity's message reserves, since it is
     * secret.
     *
     * @param models the root package of all records
     * @throws AssertionError if there are differences; lists all of them
     */
    public static void checkMessages(String models) {
        var messages = new MessageFields(Protos.all());
        Problems.report(Stream.concat(
                        OpenApiDocument.all().stream().flatMap(document -> messages.differences(document).stream()),
                        messages.secrets(Records.below(List.of(models))).stream())
                .toList());
    }

    static List<String> problems(OpenApiDocument document) {
        var name = document.name();
        var problems = new ArrayList<String>();
        (document.isAsyncApi() ? asyncApiProblems(document) : openApiProblems(document))
                .forEach(problem -> problems.add(name + ": " + problem));
        document.danglingReferences()
                .forEach(reference -> problems.add("%s: %s does not exist".formatted(name, reference)));
        document.unusedSchemas()
                .forEach(schema -> problems.add("%s: no path or operation uses %s".formatted(name, schema)));
        document.leaks()
                .forEach(field -> problems.add("%s: %s is writeOnly, but sent to clients".formatted(name, field)));
        var models = ModelFields.of(document);
        if (models.isEmpty()) {
            problems.add("%s: the packages of x-models, %s, contain no records".formatted(name, document.models()));
        } else {
            problems.addAll(Differences.between(document, models));
        }
        return problems;
    }

    private static List<String> openApiProblems(OpenApiDocument document) {
        var parsed = new OpenAPIV3Parser().readContents(document.text());
        var problems = new ArrayList<>(parsed.getMessages());
        var content = parsed.getOpenAPI();
        if (content == null) {
            problems.add("this is no OpenAPI document");
        } else if (content.getPaths() == null || content.getPaths().isEmpty()) {
            problems.add("there are no paths");
        }
        return problems;
    }

    private static List<String> asyncApiProblems(OpenApiDocument document) {
        return OpenApiDocument.map(document.root().get("operations")).isEmpty()
                ? List.of("there are no operations")
                : List.of();
    }

    static List<String> undocumented(
            String models, Collection<Class<?>> records, Collection<OpenApiDocument> documents) {
        var documented = documents.stream()
                .flatMap(document -> document.models().stream())
                .collect(Collectors.toSet());
        return records.stream()
                .map(Class::getPackageName)
                .filter(name -> !(name + ".").startsWith(models + ".kafka."))
                .filter(name -> !documented.contains(name))
                .distinct()
                .sorted()
                .map("%s has records, but no document lists it under x-models"::formatted)
                .toList();
    }

    static List<String> missing(Collection<String> services, Collection<OpenApiDocument> documents) {
        var names = documents.stream().map(OpenApiDocument::name).collect(Collectors.toSet());
        return services.stream()
                .map("docs/private/%s.yaml"::formatted)
                .filter(name -> !names.contains(name))
                .map("%s is missing: the document of the service's private API"::formatted)
                .toList();
    }
}

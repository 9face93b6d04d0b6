package ${package}.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every document, whatever it is called, is held against OpenAPI's rules and the packages in its x-models. */
class OpenApiTest {
    static List<OpenApiDocument> documents() throws IOException, URISyntaxException {
        var root = Path.of(Objects.requireNonNull(OpenApiTest.class.getResource("/openapi"))
                .toURI());
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(file -> read(root, file))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void agreesWithTheModels(OpenApiDocument document) {
        var models = ModelFields.ofPackages(document.models());

        assertThat(models)
                .as("%s: records in the packages of x-models, %s", document.name(), document.models())
                .isNotEmpty();
        assertThat(Differences.between(document, models))
                .as("a document describes every record in the packages of its x-models, and no other")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void keepsToTheRulesOfOpenApi(OpenApiDocument document) {
        var parsed = new OpenAPIV3Parser().readContents(document.text());

        assertThat(parsed.getMessages()).as(document.name()).isEmpty();
        assertThat(parsed.getOpenAPI())
                .as("%s is no OpenAPI document", document.name())
                .isNotNull();
        assertThat(parsed.getOpenAPI().getPaths()).as(document.name()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void refersOnlyToWhatItHas(OpenApiDocument document) {
        assertThat(document.danglingReferences())
                .as("%s: references to what it does not have itself", document.name())
                .isEmpty();
    }

    @Test
    void describesEveryApi() throws IOException, URISyntaxException {
        assertThat(documents())
                .extracting(OpenApiDocument::name)
                .contains("docs/admin/openapi.yaml", "docs/private/openapi.yaml", "docs/public/openapi.yaml");
    }

    private static OpenApiDocument read(Path root, Path file) {
        try {
            var path = root.relativize(file).toString().replace('\\', '/');
            return OpenApiDocument.parse("docs/" + path, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package ${package}.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every document, whatever it is called, is held against the package that it names in x-models. */
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
        var models = ModelFields.ofPackage(document.models());

        assertThat(models).as("records in %s", document.models()).isNotEmpty();
        assertThat(Differences.between(document, models)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void refersOnlyToWhatItHas(OpenApiDocument document) {
        assertThat(document.danglingReferences()).as(document.name()).isEmpty();
    }

    private static OpenApiDocument read(Path root, Path file) {
        try {
            return OpenApiDocument.parse("docs/" + root.relativize(file), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

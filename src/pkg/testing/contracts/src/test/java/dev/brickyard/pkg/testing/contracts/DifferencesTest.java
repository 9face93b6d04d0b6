package dev.brickyard.pkg.testing.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DifferencesTest {
    private static final OpenApiDocument DOCUMENT = OpenApiDocument.all().get(0);

    @Test
    void hasNoneIfDocumentAndModelsAgree() {
        assertThat(differences("", "")).isEmpty();
    }

    @Test
    void namesDocumentSchemaAndField() {
        assertThat(differences("date-time", "date"))
                .containsExactly(
                        "docs/public/openapi.yaml: Book.printed_at: the document says string, the model string date-time");
    }

    @Test
    void findsFieldsThatOnlyTheModelHas() {
        assertThat(differences("        open: .*", ""))
                .containsExactly("docs/public/openapi.yaml: Shelf.open: the document says nothing, the model boolean");
    }

    @Test
    void findsSchemasThatOnlyOneOfThemHas() {
        assertThat(differences("Book:", "Novel:"))
                .contains("docs/public/openapi.yaml: Novel: the document says object, the model nothing")
                .contains("docs/public/openapi.yaml: Book: the document says nothing, the model object");
    }

    @Test
    void findsFieldsThatOnlyOneOfThemRequires() {
        assertThat(differences("\\[books, open]", "[books]"))
                .containsExactly(
                        "docs/public/openapi.yaml: Shelf.open: the document says boolean, optional but not nullable,"
                                + " the model boolean");
    }

    @Test
    void findsFieldsThatAreNullableInOneOfThem() {
        assertThat(differences("\\[string, 'null']", "string"))
                .containsExactly(
                        "docs/public/openapi.yaml: Book.sub_title: the document says string, optional but not nullable,"
                                + " the model string, optional");
        assertThat(differences("type: boolean", "type: [boolean, 'null']"))
                .containsExactly(
                        "docs/public/openapi.yaml: Shelf.open: the document says boolean, required but nullable,"
                                + " the model boolean");
    }

    private static List<String> differences(String regex, String replacement) {
        var yaml = DOCUMENT.text().replaceFirst(regex, replacement);
        return Differences.between(OpenApiDocument.parse(DOCUMENT.name(), yaml), ModelFields.of(DOCUMENT));
    }
}

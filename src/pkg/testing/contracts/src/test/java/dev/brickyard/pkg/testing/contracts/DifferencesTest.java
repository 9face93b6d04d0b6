package dev.brickyard.pkg.testing.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferencesTest {
    private static final OpenApiDocument DOCUMENT = OpenApiDocument.all().get(0);

    @Test
    void hasNoneIfDocumentAndModelsAgree() {
        assertThat(differences("", "")).isEmpty();
    }

    @Test
    void namesDocumentSchemaAndField() {
        assertThat(differences("date-time", "email"))
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            format: decimal, | ""             | price: the document says string, the model string decimal
            format: date}    | format: uuid}  | day: the document says string uuid, the model string date
            , format: uuid}  | }              | receipt: the document says string, the model string uuid
            type: object, ad | type: string, ad | labels: the document says string, the model object
            items: {type: st | items: {x: st  | reminders: the document says array of null, optional, the model array of string date, optional
            """)
    void comparesTheTypesOfFields(String text, String replacement, String difference) {
        assertThat(differences(Pattern.quote(text), replacement))
                .containsExactly("docs/public/openapi.yaml: Sale." + difference);
    }

    @Test
    void acceptsFieldsOfPatchesThatCannotBeCleared() {
        assertThat(differences("patch:", "post:"))
                .containsExactly(
                        "docs/public/openapi.yaml: UpdateSaleRequest.code: the document says string, optional but not nullable,"
                                + " the model string, optional",
                        "docs/public/openapi.yaml: UpdateSaleRequest.state: the document says string, optional but not nullable,"
                                + " the model string, optional");
    }

    private static List<String> differences(String regex, String replacement) {
        var yaml = DOCUMENT.text().replaceFirst(regex, replacement);
        return Differences.between(OpenApiDocument.parse(DOCUMENT.name(), yaml), ModelFields.of(DOCUMENT));
    }
}

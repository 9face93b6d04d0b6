package ${package}.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DifferencesTest {
    private static final String AGREES = """
            components:
              schemas:
                Shelf:
                  type: object
                  required: [books, open]
                  properties:
                    books: {type: array, items: {$ref: '#/components/schemas/Book'}}
                    open: {type: boolean}
                Book:
                  type: object
                  required: [pages, printed_at, weight]
                  properties:
                    pages: {type: integer, format: int32}
                    printed_at: {type: string, format: date-time}
                    sub_title: {type: [string, 'null']}
                    weight: {type: number, format: double}
            """;

    record Shelf(List<Book> books, boolean open) {}

    record Book(int pages, Instant printedAt, @Nullable String subTitle, double weight) {}

    @Test
    void areNoneWhenAllAgrees() {
        assertThat(differences(AGREES)).isEmpty();
    }

    @Test
    void nameDocumentSchemaAndField() {
        assertThat(differences(AGREES.replace("date-time", "date")))
                .containsExactly("shop.yaml: Book.printed_at: the document says string, the model string date-time");
    }

    @Test
    void showWhatOnlyTheModelHas() {
        assertThat(differences(AGREES.replaceFirst("(?m)^.*open: .*$", "")))
                .containsExactly("shop.yaml: Shelf.open: the document says nothing, the model boolean");
    }

    @Test
    void showWhatOnlyTheDocumentHas() {
        assertThat(differences(AGREES.replace("Book:", "Novel:")))
                .contains("shop.yaml: Novel: the document says object, the model nothing")
                .contains("shop.yaml: Book: the document says nothing, the model object");
    }

    @Test
    void showWhatIsRequiredByOneOnly() {
        assertThat(differences(AGREES.replace("[books, open]", "[books]")))
                .containsExactly(
                        "shop.yaml: Shelf.open: the document says boolean, optional but not null, the model boolean");
    }

    @Test
    void showWhatIsNullInOneOnly() {
        assertThat(differences(AGREES.replace("[string, 'null']", "string")))
                .containsExactly("shop.yaml: Book.sub_title: the document says string, optional but not null,"
                        + " the model string, optional");
        assertThat(differences(AGREES.replace("{type: boolean}", "{type: [boolean, 'null']}")))
                .containsExactly(
                        "shop.yaml: Shelf.open: the document says boolean, required but null, the model boolean");
    }

    @Test
    void areNotHiddenByAReferenceThatLeadsNowhere() {
        var document = OpenApiDocument.parse("shop.yaml", AGREES.replace("Book:", "Novel:"));

        assertThat(document.danglingReferences()).containsExactly("#/components/schemas/Book");
    }

    private static List<String> differences(String yaml) {
        var models = ModelFields.of(List.of(Shelf.class, Book.class));
        return Differences.between(OpenApiDocument.parse("shop.yaml", yaml), models);
    }
}

package dev.brickyard.pkg.testing.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.brickyard.pkg.testing.contracts.shop.kafka.v1.ShelfEvent;
import dev.brickyard.pkg.testing.contracts.shop.v1.Shelf;

class OpenApiChecksTest {
    private static final String MODELS = OpenApiChecksTest.class.getPackageName() + ".shop";
    private static final OpenApiDocument DOCUMENT = OpenApiDocument.all().get(0);
    private static final OpenApiDocument EVENTS = OpenApiDocument.all().get(1);

    @Test
    void describeTheModels() {
        OpenApiChecks.checkModels(MODELS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Book: | Novel: | #/components/schemas/Book does not exist
                    Book: | Novel: | Novel: the document says object, the model nothing
                    summary: Replace | summery: Replace | attribute paths.'/public/v1/shelves/{id}'(put).summery is unexpected
                    shop.v1 | shop.v2 | the packages of x-models, [dev.brickyard.pkg.testing.contracts.shop.v2], contain no records
                    paths: | x-paths: | there are no paths
                    {$ref: '#/components/schemas/Book'} | {type: string} | no path or operation uses #/components/schemas/Book
                    format: uuid | writeOnly: true | Sale.receipt is writeOnly, but sent to clients
                    """)
    void reportsProblemsWithTheNameOfTheDocument(String text, String replacement, String problem) {
        assertThat(problems(DOCUMENT.text().replace(text, replacement)))
                .anySatisfy(each -> assertThat(each)
                        .startsWith("docs/public/openapi.yaml: ")
                        .contains(problem));
    }

    @Test
    void reportsFilesThatAreNoOpenApi() {
        assertThat(problems("openapi: nonsense")).contains("docs/public/openapi.yaml: this is no OpenAPI document");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    operations: | x-operations: | there are no operations
                    payload: {$ref: '#/components/schemas/Sold'} | payload: {type: object} | no path or operation uses #/components/schemas/Sold
                    messages/sold'} | messages/bought'} | #/components/messages/bought does not exist
                    book: | shelf: | Sold.book: the document says nothing, the model SoldBook, optional
                    - {type: 'null'} | - {type: string} | Sold.book: the document says SoldBook, optional but not nullable, the model SoldBook, optional
                    {type: integer, format: int32} | {type: integer, format: int32, writeOnly: true} | SoldBook.pages is writeOnly, but sent to clients
                    sub_title | subtitle | SoldBook.subtitle: the document says string, optional, the model nothing
                    x-model: dev | x-model: com | SoldBook: the document says object, the model nothing
                    """)
    void reportsProblemsOfDocumentsOfMessages(String text, String replacement, String problem) {
        assertThat(EVENTS.text()).contains(text);
        assertThat(OpenApiChecks.problems(
                        OpenApiDocument.parse(EVENTS.name(), EVENTS.text().replace(text, replacement))))
                .anySatisfy(each -> assertThat(each)
                        .startsWith("docs/stream/asyncapi.yaml: ")
                        .contains(problem));
    }

    @Test
    void reportsModelsWithoutDocument() {
        var records = List.<Class<?>>of(Shelf.class, ShelfEvent.class);

        assertThat(OpenApiChecks.undocumented(MODELS, records, List.of(DOCUMENT)))
                .isEmpty();
        assertThat(OpenApiChecks.undocumented(MODELS, records, List.of()))
                .containsExactly(MODELS + ".v1 has records, but no document lists it under x-models");
    }

    @Test
    void reportsServicesWithoutDocument() {
        var services = List.of("shop-svc", "stock-svc");

        assertThat(OpenApiChecks.missing(services, List.of(OpenApiDocument.parse("docs/private/shop-svc.yaml", "{}"))))
                .containsExactly("docs/private/stock-svc.yaml is missing: the document of the service's private API");
    }

    private static List<String> problems(String yaml) {
        return OpenApiChecks.problems(OpenApiDocument.parse(DOCUMENT.name(), yaml));
    }
}

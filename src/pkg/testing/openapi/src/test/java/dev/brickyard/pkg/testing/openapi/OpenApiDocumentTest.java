package dev.brickyard.pkg.testing.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenApiDocumentTest {
    private static final String BOOK = "{\"title\":\"a\",\"pages\":\"7\",\"printed_at\":\"2026-01-02T03:04:05Z\"}";
    private static final Map<String, String> HEADERS = Map.of("Content-Type", "application/json", "ETag", "\"1\"");

    private final OpenApiDocument document = OpenApiDocument.load("/openapi/books.yaml");

    @Test
    void listsItsOperations() {
        assertThat(document.operations())
                .containsExactly("DELETE /v1/books/newest", "GET /v1/books/newest", "GET /v1/books/{isbn}");
    }

    @Test
    void acceptsWhatItDescribes() {
        assertThat(document.check(new Received("GET", "/v1/books/1%2F2", 200, HEADERS, BOOK)))
                .isEqualTo("GET /v1/books/{isbn}");
        assertThat(document.check(new Received("GET", "/v1/books/1", 304, Map.of(), "")))
                .isEqualTo("GET /v1/books/{isbn}");
        assertThat(document.check(new Received("GET", "/v1/books/1", 404, HEADERS, "{\"reason\":\"not found\"}")))
                .isEqualTo("GET /v1/books/{isbn}");
        assertThat(document.check(new Received(
                        "GET", "/v1/books/newest", 500, Map.of("Content-Type", "text/plain; charset=utf-8"), "a")))
                .isEqualTo("GET /v1/books/newest");
        assertThat(document.check(new Received("DELETE", "/v1/books/newest", 204, Map.of(), "")))
                .isEqualTo("DELETE /v1/books/newest");
    }

    @Test
    void acceptsNullAndOtherMembersWhereASchemaAllowsThem() {
        var body = BOOK.replace("\"7\"", "null,\"tags\":{\"a\":\"b\"}");

        assertThatCode(() -> document.check(new Received("GET", "/v1/books/1", 200, HEADERS, body)))
                .doesNotThrowAnyException();
    }

    @Test
    void acceptsValuesOfAllTypes() {
        var body = BOOK.replace(
                "\"7\"",
                "null,\"price\":\"12.50\",\"lent_on\":\"2026-01-02\",\"copy\":\"2c5ea4c0-4067-11e9-8bad-9b1deb4d3b7d\","
                        + "\"state\":\"LENT\",\"readers\":[\"a\",\"b\"],\"extra\":{\"a\":[1,null,{}]}");

        assertThatCode(() -> document.check(new Received("GET", "/v1/books/1", 200, HEADERS, body)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "title":"a"           | "title":1                   | /title: integer found, string expected
            "title":"a",          | ``                          | required property 'title' not found
            "title":"a"           | "title":"a","secret":"b"    | property 'secret' is not defined in the schema
            "7"                   | 7                           | /pages: integer found, [string, null] expected
            "7"                   | "seven"                     | /pages: does not match the regex pattern
            T03:04:05Z            | ``                          | /printed_at: does not match the date-time pattern
            "7"                   | "7","price":12.5            | /price: number found, string expected
            "7"                   | "7","price":"12.5"          | /price: does not match the regex pattern
            "7"                   | "7","lent_on":"2026-02-30"  | /lent_on: does not match the date pattern
            "7"                   | "7","copy":"1"              | /copy: does not match the uuid pattern
            "7"                   | "7","state":"SOLD"          | /state: does not have a value in the enumeration
            "7"                   | "7","readers":[1]           | /readers/0: integer found, string expected
            "7"                   | "7","readers":["","",""]    | /readers: must have at most 2 items
            "7"                   | "7","extra":[]              | /extra: array found, object expected
            {"title"              | [                           | the body is no JSON
            """)
    void refusesOtherBodies(String part, String replacement, String problem) {
        var body = BOOK.replace(part, replacement);

        assertRefuses(new Received("GET", "/v1/books/1", 200, HEADERS, body), problem);
    }

    @Test
    void refusesOtherHeaders() {
        var type = "application/json";
        var copies = Map.of("Content-Type", type, "ETag", "\"1\"", "X-Copies", "none");

        assertRefuses(
                new Received("GET", "/v1/books/1", 200, Map.of("Content-Type", type), BOOK),
                "the header ETag is absent");
        assertRefuses(
                new Received("GET", "/v1/books/1", 200, copies, BOOK),
                "the header X-Copies: : string found, integer expected");
    }

    @Test
    void refusesOtherMediaTypes() {
        var headers = Map.of("Content-Type", "text/html", "ETag", "\"1\"");

        assertRefuses(
                new Received("GET", "/v1/books/1", 200, headers, BOOK),
                "the content type 'text/html' is not described");
    }

    @Test
    void refusesBodiesOfResponsesWithoutContent() {
        assertRefuses(new Received("DELETE", "/v1/books/newest", 204, Map.of(), "{}"), "no body is described");
    }

    @Test
    void refusesOtherStatuses() {
        assertRefuses(new Received("GET", "/v1/books/1", 500, HEADERS, "{}"), "the status is not described");
    }

    @Test
    void refusesOtherOperations() {
        assertRefuses(
                new Received("PUT", "/v1/books/1", 200, HEADERS, BOOK),
                "/openapi/books.yaml does not describe PUT /v1/books/1");
        assertRefuses(
                new Received("GET", "/v1/books/1/2", 200, HEADERS, BOOK),
                "/openapi/books.yaml does not describe GET /v1/books/1/2");
    }

    @Test
    void saysWhichDocumentIsMissing() {
        assertThatThrownBy(() -> OpenApiDocument.load("/openapi/absent.yaml"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("the class path has no /openapi/absent.yaml: add the module of the documents");
    }

    private void assertRefuses(Received response, String problem) {
        assertThatThrownBy(() -> document.check(response))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(problem);
    }
}

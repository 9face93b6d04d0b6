package dev.brickyard.pkg.testing.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.brickyard.pkg.testing.contracts.shop.v1.Book;
import dev.brickyard.pkg.testing.contracts.shop.v1.Sale;
import dev.brickyard.pkg.testing.contracts.shop.v1.Shelf;

class JsonShapesTest {
    private static final String PACKAGE = JsonShapesTest.class.getPackageName() + ".shop";
    private static final String BOOK = """
            {"pages": 7, "isbn": "9", "printed_at": "2026-01-02T03:04:05.678Z", "sub_title": "of a title", "weight": 0.5}
            """;
    private static final String SALE = """
            {"price": "12.50", "day": "2026-01-02", "receipt": "2c5ea4c0-4067-11e9-8bad-9b1deb4d3b7d", "state": "OPEN",
            "labels": {"key": [1, null]}, "reminders": ["2026-01-02"]}
            """;
    private static final String SHELF = "{\"books\": [%s], \"open\": true}".formatted(BOOK);

    @Test
    void acceptsRecordsInFilesOfTheirOwnOrOfOthers() {
        assertThat(problems(Map.of("v1/Shelf.json", SHELF))).isEmpty();
        assertThat(problems(Map.of("v1/Shelf.json", SHELF, "v1/Book.json", BOOK)))
                .isEmpty();
    }

    @Test
    void reportsRecordsWithoutExample() {
        assertThat(problems(Map.of("v1/Book.json", BOOK)))
                .containsExactly("json/v1/Shelf.json is missing: an example of the JSON of " + Shelf.class.getName());
    }

    @Test
    void reportsFilesWithoutRecord() {
        assertThat(problems(Map.of("v1/Shelf.json", SHELF, "v1/Novel.json", BOOK)))
                .containsExactly("json/v1/Novel.json: the path names no record in " + PACKAGE);
    }

    @Test
    void reportsRecordsThatAreWrittenDifferently() {
        assertThat(problems(Map.of("v1/Shelf.json", SHELF.replace("sub_title", "subTitle"))))
                .singleElement()
                .asString()
                .startsWith("json/v1/Shelf.json: the record is written as {\"books\":[{\"pages\":7,")
                .contains("\"sub_title\":null");
    }

    @Test
    void reportsLongsThatAreNumbers() {
        assertThat(problems(Map.of("v1/Shelf.json", SHELF.replace("\"9\"", "9"))))
                .singleElement()
                .asString()
                .startsWith("json/v1/Shelf.json: the record is written as ")
                .contains("\"isbn\":\"9\"");
    }

    @Test
    void acceptsDecimalsDatesUuidsObjectsAndLists() {
        assertThat(JsonShapes.problems(PACKAGE, List.of(Sale.class), Map.of("v1/Sale.json", SALE)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "12.50"      | 12.5         | $.price must be
            "2026-01-02" | "2026-02-30" | $.day must be
            9b1deb4d3b7d | 9b1deb4d     | $.receipt must be
            {"key": [1, null]} | []   | the record is written as
            """)
    void reportsOtherValuesOfTheseTypes(String text, String replacement, String problem) {
        var files = Map.of("v1/Sale.json", SALE.replace(text, replacement));

        assertThat(JsonShapes.problems(PACKAGE, List.of(Sale.class), files))
                .isNotEmpty()
                .allSatisfy(
                        each -> assertThat(each).startsWith("json/v1/Sale.json").contains(problem));
    }

    @Test
    void reportsJsonThatCannotBeRead() {
        assertThat(problems(Map.of("v1/Shelf.json", SHELF.replace("true", "\"open\""))))
                .singleElement()
                .asString()
                .isEqualTo("json/v1/Shelf.json: $.open must be true or false");
    }

    @Test
    void reportsNullableFieldsThatMustNotBeAbsent() {
        var files = Map.of("JsonShapesTest.json", "{\"Title\": {\"text\": \"a\"}}");

        assertThat(JsonShapes.problems(Title.class.getPackageName(), List.of(Title.class), files))
                .containsExactly(
                        "json/JsonShapesTest.json#Title without text: the record is written as {\"text\":\"\"}");
    }

    @Test
    void findsNestedRecordsInTheFileOfTheOuterType() {
        var records = List.<Class<?>>of(Title.class, Author.class);
        var files = Map.of("JsonShapesTest.json", "{\"Author\": {\"name\": \"a\"}, \"Editor\": {}}");

        assertThat(JsonShapes.problems(Author.class.getPackageName(), records, files))
                .containsExactly(
                        "json/JsonShapesTest.json#Editor: the path names no record in " + Author.class.getPackageName(),
                        "json/JsonShapesTest.json#Title is missing: an example of the JSON of "
                                + Title.class.getName());
    }

    @Test
    void leavesTestsOut() {
        assertThatThrownBy(() -> JsonShapes.check(PACKAGE))
                .isInstanceOf(AssertionError.class)
                .hasMessage("no records found in " + PACKAGE);
    }

    private static List<String> problems(Map<String, String> files) {
        return JsonShapes.problems(PACKAGE, List.of(Shelf.class, Book.class), files);
    }

    record Author(String name) {}

    record Title(@Nullable String text) {
        Title {
            text = text == null ? "" : text;
        }
    }
}

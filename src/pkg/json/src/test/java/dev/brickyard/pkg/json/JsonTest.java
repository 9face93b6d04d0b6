package dev.brickyard.pkg.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    private static final Instant PRINTED_AT = Instant.parse("2026-01-02T03:04:05.678Z");
    private static final Book BOOK = new Book("<a> & b", 7, Long.MAX_VALUE, 0.5, true, PRINTED_AT, null);
    private static final Invoice INVOICE = new Invoice(
            new BigDecimal("12.50"),
            LocalDate.of(2026, 1, 31),
            UUID.fromString("123e4567-e89b-12d3-a456-426614174000"),
            List.of(new BigDecimal("0.1")),
            Map.of("a", Arrays.asList(1.5, null, true, Map.of("b", "c"))));
    private static final String INVOICE_IN_JSON = """
            {"total":"12.50","due_on":"2026-01-31","key":"123e4567-e89b-12d3-a456-426614174000","rates":["0.1"],\
            "extra":{"a":[1.5,null,true,{"b":"c"}]}}""";
    private static final String BOOK_IN_JSON = """
            {"full_title":"<a> & b","pages":7,"isbn":"9223372036854775807","weight":0.5,"lent":true,\
            "printed_at":"2026-01-02T03:04:05.678Z","next_isbn":null}""";

    @Test
    void writesAndReadsRecords() {
        assertThat(Json.write(BOOK)).isEqualTo(BOOK_IN_JSON);
        assertThat(Json.read(BOOK_IN_JSON, Book.class)).isEqualTo(BOOK);
    }

    @Test
    void writesAndReadsRecordsInLists() {
        var shelf = new Shelf(List.of(BOOK));

        assertThat(Json.write(shelf)).isEqualTo("{\"books\":[" + BOOK_IN_JSON + "]}");
        assertThat(Json.read(Json.write(shelf), Shelf.class)).isEqualTo(shelf);
    }

    @Test
    void writesOtherValues() {
        assertThat(Json.write(null)).isEqualTo("null");
        assertThat(Json.write(Map.of("a", 1L))).isEqualTo("{\"a\":\"1\"}");
        assertThat(Json.write(Arrays.asList(1, null, "b", false))).isEqualTo("[1,null,\"b\",false]");
        assertThat(Json.write(List.of(Optional.of("a"), Optional.empty()))).isEqualTo("[\"a\",null]");
    }

    @Test
    void refusesToWriteNumbersThatJsonDoesNotHave() {
        assertThatIllegalArgumentException().isThrownBy(() -> Json.write(Double.NaN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9007199254740993", "\"9007199254740993\""})
    void readsLongsFromNumbersAndStrings(String isbn) {
        var read = Json.read(BOOK_IN_JSON.replace("\"9223372036854775807\"", isbn), Book.class);

        assertThat(read.isbn()).isEqualTo(9_007_199_254_740_993L);
    }

    @Test
    void readsTimesWithAnyOffset() {
        var read = Json.read(BOOK_IN_JSON.replace("03:04:05.678Z", "04:04:05.678+01:00"), Book.class);

        assertThat(read.printedAt()).isEqualTo(PRINTED_AT);
    }

    @Test
    void ignoresUnknownMembers() {
        assertThat(Json.read(BOOK_IN_JSON.replace("{", "{\"colour\":{\"a\":[]},"), Book.class))
                .isEqualTo(BOOK);
    }

    @Test
    void readsAbsentNullableMembersAsNull() {
        assertThat(Json.read(BOOK_IN_JSON.replace(",\"next_isbn\":null", ""), Book.class))
                .isEqualTo(BOOK);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "full_title":"<a> & b"           | "full_title":null     | $.full_title is required
            "pages":7,                       | ``                    | $.pages is required
            "isbn":"9223372036854775807"     | "isbn":"1.5"          | $.isbn must be a 64-bit integer
            "isbn":"9223372036854775807"     | "isbn":1e30           | $.isbn must be a 64-bit integer
            2026-01-02T                      | 2026-01-0             | $.printed_at must be a time such as 2026-01-02T03:04:05Z
            "lent":true                      | "lent":True           | malformed JSON
            "weight":0.5                     | "weight":[]           | $.weight must be a number
            "lent":true                      | "lent":"true"         | $.lent must be true or false
            "pages":7                        | "pages":7.5           | $.pages must be a 32-bit integer
            "pages":7                        | "pages":2147483648    | $.pages must be a 32-bit integer
            "<a> & b"                        | 1                     | $.full_title must be a string
            """)
    void givesTheReasonIfTextDoesNotFit(String part, String replacement, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Json.read(BOOK_IN_JSON.replace(part, replacement), Book.class))
                .withMessage(reason);
    }

    @Test
    void givesThePlaceInALargerText() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Json.read("{\"books\":[" + BOOK_IN_JSON + ",{}]}", Shelf.class))
                .withMessage("$.books[1].full_title is required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "1", "{} {}", "{'a':1}", "{\"a\":1,}"})
    void refusesTextThatIsNoObject(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Json.read(text, Shelf.class));
        assertThat(Json.object(text)).isNull();
    }

    @Test
    void writesAndReadsDecimalsDatesUuidsAndObjects() {
        assertThat(Json.write(INVOICE)).isEqualTo(INVOICE_IN_JSON);
        assertThat(Json.read(INVOICE_IN_JSON, Invoice.class)).isEqualTo(INVOICE);
    }

    @Test
    void writesAndReadsTheirAbsence() {
        var empty = new Invoice(BigDecimal.ZERO, null, null, List.of(), null);

        assertThat(Json.write(empty))
                .isEqualTo("{\"total\":\"0\",\"due_on\":null,\"key\":null,\"rates\":[],\"extra\":null}");
        assertThat(Json.read("{\"total\":\"0\",\"rates\":[]}", Invoice.class)).isEqualTo(empty);
    }

    @Test
    void writesDecimalsWithoutAnExponent() {
        assertThat(Json.write(List.of(new BigDecimal("1E+3"), new BigDecimal("1E-9"))))
                .isEqualTo("[\"1000\",\"0.000000001\"]");
    }

    @Test
    void writesUnmodifiableMaps() {
        assertThat(Json.write(Collections.unmodifiableMap(Map.of("a", Collections.unmodifiableList(List.of(1.5))))))
                .isEqualTo("{\"a\":[1.5]}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "12.50"     | 12.5                  | $.total must be a decimal number in a string, such as "12.50"
            "12.50"     | "12,5"                | $.total must be a decimal number in a string, such as "12.50"
            "12.50"     | "NaN"                 | $.total must be a decimal number in a string, such as "12.50"
            "12.50"     | "1e999999999"         | $.total must be a decimal number in a string, such as "12.50"
            "12.50"     | "1e-999999999"        | $.total must be a decimal number in a string, such as "12.50"
            "0.1"       | 0.1                   | $.rates[0] must be a decimal number in a string, such as "12.50"
            2026-01-31  | 2026-02-30            | $.due_on must be a date such as 2026-01-31
            2026-01-31  | 2026-01-31T00:00:00Z  | $.due_on must be a date such as 2026-01-31
            123e4567    | 123g4567              | $.key must be a UUID such as 123e4567-e89b-12d3-a456-426614174000
            123e4567    | 1                     | $.key must be a UUID such as 123e4567-e89b-12d3-a456-426614174000
            1.5         | 1e999                 | malformed JSON
            """)
    void givesTheReasonIfOtherValuesDoNotFit(String part, String replacement, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Json.read(INVOICE_IN_JSON.replace(part, replacement), Invoice.class))
                .withMessage(reason);
    }

    @Test
    void refusesLongDecimals() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Json.read("\"" + "1".repeat(65) + "\"", BigDecimal.class))
                .withMessage("$ must be a decimal number in a string, such as \"12.50\"");
    }

    @Test
    void writesAndReadsEnums() {
        assertThat(Json.write(new Paper(Size.A_4))).isEqualTo("{\"size\":\"a_4\"}");
        assertThat(Json.read("{\"size\":\"a_4\"}", Paper.class)).isEqualTo(new Paper(Size.A_4));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Json.read("{\"size\":\"A_4\"}", Paper.class))
                .withMessage("\"A_4\" must be one of [a_4, letter]");
    }

    @Test
    void parsesObjects() {
        var object = Json.object("{\"a\": {\"b\": 1}}");

        assertThat(object).isNotNull().hasToString("{\"a\":{\"b\":1}}");
    }

    record Book(
            String fullTitle,
            int pages,
            long isbn,
            double weight,
            boolean lent,
            Instant printedAt,
            @Nullable Long nextIsbn) {}

    record Invoice(
            BigDecimal total,
            @Nullable LocalDate dueOn,
            @Nullable UUID key,
            List<BigDecimal> rates,
            @Nullable Map<String, @Nullable Object> extra) {}

    record Paper(Size size) {}

    enum Size {
        A_4,
        LETTER
    }

    record Shelf(List<Book> books) {}
}

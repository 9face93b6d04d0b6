package dev.brickyard.pkg.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.brickyard.pkg.constants.Bytes;
import dev.brickyard.pkg.errors.BadRequestException;
import dev.brickyard.pkg.http.JsonBody.Element;

class JsonBodyTest {
    @Test
    void readsEveryType() {
        var body = JsonBody.parse("""
                {"title": "a\\u00e9", "live": true, "rank": -7, "views": 5000000000, "plays": "9007199254740993", "ratio": 1.5e3,
                 "at": "2026-01-02T04:04:05.123456+01:00", "on": "2026-01-02", "total": "-12.50", "key": "AP8=",
                 "uuid": "123E4567-e89b-12d3-a456-426614174000", "unknown": [{}]}""");

        assertThat(body.text("title")).isEqualTo("aé");
        assertThat(body.bool("live")).isTrue();
        assertThat(body.int32("rank")).isEqualTo(-7);
        assertThat(body.int64("views")).isEqualTo(5_000_000_000L);
        assertThat(body.int64("plays")).isEqualTo(9_007_199_254_740_993L);
        assertThat(body.number("ratio")).isEqualTo(1500);
        assertThat(body.number("rank")).isEqualTo(-7);
        assertThat(body.time("at")).isEqualTo(Instant.parse("2026-01-02T03:04:05.123456Z"));
        assertThat(body.date("on")).isEqualTo(LocalDate.of(2026, 1, 2));
        assertThat(body.decimal("total")).isEqualTo(new BigDecimal("-12.50"));
        assertThat(body.bytes("key")).isEqualTo(Bytes.of(new byte[] {0, -1}));
        assertThat(body.uuid("uuid")).isEqualTo(UUID.fromString("123e4567-e89b-12d3-a456-426614174000"));
    }

    @Test
    void readsLists() {
        var body = JsonBody.parse("""
                {"tags": ["b", "a"], "ranks": [-7, 7], "views": ["5000000000", 1], "days": ["2026-01-02"], "none": []}""");

        assertThat(body.list("tags", Element::text)).containsExactly("b", "a").isUnmodifiable();
        assertThat(body.list("ranks", Element::int32)).containsExactly(-7, 7);
        assertThat(body.list("views", Element::int64)).containsExactly(5_000_000_000L, 1L);
        assertThat(body.list("days", Element::date)).containsExactly(LocalDate.of(2026, 1, 2));
        assertThat(body.list("none", Element::bool)).isEmpty();
    }

    @Test
    void readsObjects() {
        var object = JsonBody.parse("""
                {"f": {"n": 1, "t": "x", "b": true, "z": null, "l": [1.5, {"m": []}]}}""").object("f");

        assertThat(object)
                .isUnmodifiable()
                .containsExactly(
                        entry("n", 1.0),
                        entry("t", "x"),
                        entry("b", true),
                        entry("z", null),
                        entry("l", List.of(1.5, Map.of("m", List.of()))));
    }

    @Test
    void rejectsBodiesThatNestTooDeeply() {
        var nested = "{\"f\":".repeat(100_000) + "{}" + "}".repeat(100_000);

        assertThatExceptionOfType(BadRequestException.class)
                .isThrownBy(() -> JsonBody.parse(nested))
                .withMessage("body must be a JSON object");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"f\":null}"})
    void readsAbsentFieldsAsNull(String json) {
        var body = JsonBody.parse(json);

        assertThat(body.text("f")).isNull();
        assertThat(body.bool("f")).isNull();
        assertThat(body.int32("f")).isNull();
        assertThat(body.int64("f")).isNull();
        assertThat(body.number("f")).isNull();
        assertThat(body.time("f")).isNull();
        assertThat(body.date("f")).isNull();
        assertThat(body.decimal("f")).isNull();
        assertThat(body.bytes("f")).isNull();
        assertThat(body.uuid("f")).isNull();
        assertThat(body.object("f")).isNull();
        assertThat(body.list("f", Element::text)).isEmpty();
    }

    @Test
    void distinguishesNullFromAbsentFields() {
        var body = JsonBody.parse("{\"f\":null}");

        assertThat(body.has("f")).isTrue();
        assertThat(body.has("g")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "true", "[]", "{}"})
    void rejectsOtherTypesThanString(String value) {
        rejects(value, JsonBody::text, "f must be a string");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"true\"", "[]"})
    void rejectsOtherTypesThanBoolean(String value) {
        rejects(value, JsonBody::bool, "f must be true or false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1e2", "2147483648", "\"1\"", "true", "{}"})
    void rejectsWhatIsNoInt32(String value) {
        rejects(value, JsonBody::int32, "f must be a 32-bit integer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "1e999999999", "9223372036854775808", "\"9223372036854775808\"", "\"\"", "true"})
    void rejectsWhatIsNoInt64(String value) {
        rejects(value, JsonBody::int64, "f must be a 64-bit integer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "\"NaN\"", "false"})
    void rejectsOtherTypesThanNumber(String value) {
        rejects(value, JsonBody::number, "f must be a number");
    }

    @Test
    void doesNotLimitNumbers() {
        assertThat(JsonBody.parse("{\"f\":1e999}").number("f")).isInfinite();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"yesterday\"", "\"2026-01-02\"", "\"2026-01-02T03:04:05\"", "\"2026-02-30T03:04:05Z\""})
    void rejectsInvalidTimes(String value) {
        rejects(value, JsonBody::time, "f must be a time such as 2026-01-02T03:04:05Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"1e3\"", "\".5\"", "\"5.\"", "\"+1\"", "\"1,5\"", "\"\u0661\""})
    void rejectsInvalidDecimals(String value) {
        rejects(value, JsonBody::decimal, "f must be a decimal such as 12.50");
    }

    @Test
    void rejectsDecimalsAsNumbers() {
        rejects("12.50", JsonBody::decimal, "f must be a string");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"today\"", "\"2026-02-30\"", "\"2026-1-2\"", "\"2026-01-02T03:04:05Z\""})
    void rejectsInvalidDates(String value) {
        rejects(value, JsonBody::date, "f must be a date such as 2026-01-02");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1-2-3-4-5\"", "\"123e4567e89b12d3a456426614174000\"", "\"\""})
    void rejectsInvalidUuids(String value) {
        rejects(value, JsonBody::uuid, "f must be a UUID such as 123e4567-e89b-12d3-a456-426614174000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"A\"", "\"**==\""})
    void rejectsInvalidBytes(String value) {
        rejects(value, JsonBody::bytes, "f must be Base64");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"{}\"", "[]"})
    void rejectsOtherTypesThanObject(String value) {
        rejects(value, JsonBody::object, "f must be an object");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"a\"", "{}"})
    void rejectsOtherTypesThanList(String value) {
        rejects(value, (body, field) -> body.list(field, Element::text), "f must be a list");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ["a", 1]    | f[1] must be a string
            ["a", null] | f[1] must not be null
            [{}]        | f[0] must be a string
            """)
    void namesInvalidElements(String value, String message) {
        var body = JsonBody.parse("{\"f\":" + value + "}");

        assertThatExceptionOfType(BadRequestException.class)
                .isThrownBy(() -> body.list("f", Element::text))
                .withMessage(message);
    }

    private static void rejects(String value, BiFunction<JsonBody, String, ?> read, String message) {
        var body = JsonBody.parse("{\"f\":" + value + "}");

        assertThatExceptionOfType(BadRequestException.class)
                .isThrownBy(() -> read.apply(body, "f"))
                .withMessage(message)
                .satisfies(e -> assertThat(e.field()).contains("f"));
    }
}

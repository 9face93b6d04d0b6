package dev.brickyard.pkg.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.brickyard.pkg.errors.BadRequestException;

class JsonBodyTest {
    @Test
    void readsEveryType() {
        var body = JsonBody.parse("""
                {"title": "a\\u00e9", "live": true, "rank": -7, "views": 5000000000, "plays": "9007199254740993", "ratio": 1.5e3,
                 "at": "2026-01-02T04:04:05.123456+01:00", "unknown": [{}]}""");

        assertThat(body.text("title")).isEqualTo("aé");
        assertThat(body.bool("live")).isTrue();
        assertThat(body.int32("rank")).isEqualTo(-7);
        assertThat(body.int64("views")).isEqualTo(5_000_000_000L);
        assertThat(body.int64("plays")).isEqualTo(9_007_199_254_740_993L);
        assertThat(body.number("ratio")).isEqualTo(1500);
        assertThat(body.number("rank")).isEqualTo(-7);
        assertThat(body.time("at")).isEqualTo(Instant.parse("2026-01-02T03:04:05.123456Z"));
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

    private static void rejects(String value, BiFunction<JsonBody, String, ?> read, String message) {
        var body = JsonBody.parse("{\"f\":" + value + "}");

        assertThatExceptionOfType(BadRequestException.class)
                .isThrownBy(() -> read.apply(body, "f"))
                .withMessage(message)
                .satisfies(e -> assertThat(e.field()).contains("f"));
    }
}

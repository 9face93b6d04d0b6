package dev.brickyard.pkg.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.brickyard.pkg.constants.Bytes;

class RequireValuesTest {
    private enum Status {
        DRAFT,
        SENT,
        UNKNOWN
    }

    @Test
    void idsHaveTheirPrefix() {
        var id = "customer_01HZX3KQ8E5M7N9P1R3T5V7W9Y";

        assertThat(Require.id("owner", id, "customer")).isEqualTo(id);
        for (var other : new @Nullable String[] {null, "", "customer_1", "user_01HZX3KQ8E5M7N9P1R3T5V7W9Y", id + "Z"}) {
            assertThatExceptionOfType(BadRequestException.class)
                    .isThrownBy(() -> Require.id("owner", other, "customer"))
                    .satisfies(e -> assertThat(e.field()).contains("owner"))
                    .withMessageContaining("must be customer_ and a ULID");
        }
    }

    @Test
    void choicesAreKnown() {
        assertThat(Require.choice("status", Status.SENT, Status.UNKNOWN)).isEqualTo(Status.SENT);
        assertThatExceptionOfType(BadRequestException.class)
                .isThrownBy(() -> Require.choice("status", Status.UNKNOWN, Status.UNKNOWN))
                .withMessageContaining("must be one of DRAFT, SENT");
    }

    @ParameterizedTest
    @CsvSource({
        "12.5, 2, 12.50",
        "-0.01, 2, -0.01",
        "12.5000, 2, 12.50",
        "1e3, 2, 1000.00",
        "0E+999999999, 2, 0.00",
        "0E-999999999, 28, 0.0000000000000000000000000000",
        "99999999999999999999999999.99, 2, 99999999999999999999999999.99",
        "0.9999999999999999999999999999, 28, 0.9999999999999999999999999999",
        "1e27, 0, 1000000000000000000000000000"
    })
    void scalesDecimals(BigDecimal value, int scale, String expected) {
        assertThat(Require.decimal("total", value, scale)).isEqualTo(new BigDecimal(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "12.505, 2, must have at most 2 decimals",
        "1e-999999999, 2, must have at most 2 decimals",
        "1.5, 0, must be an integer",
        "1e26, 2, must have at most 26 digits before the decimal point",
        "-1e26, 2, must have at most 26 digits before the decimal point",
        "1e999999999, 2, must have at most 26 digits before the decimal point",
        "1e28, 0, must have at most 28 digits before the decimal point",
        "1, 28, must have at most 0 digits before the decimal point"
    })
    void rejectsDecimalsThatDoNotFit(BigDecimal value, int scale, String problem) {
        rejected(() -> Require.decimal("total", value, scale), problem);
    }

    @Test
    void acceptsValuesBetweenTheLimits() {
        assertThat(Require.between("total", 1, 1, 2)).isEqualTo(1);
        assertThat(Require.between("total", 2L, 1L, 2L)).isEqualTo(2);
        assertThat(Require.between("total", new BigDecimal("2.00"), null, new BigDecimal("2")))
                .isEqualTo(new BigDecimal("2.00"));
        assertThat(Require.between("total", LocalDate.MAX, LocalDate.EPOCH, null))
                .isEqualTo(LocalDate.MAX);
        assertThat(Require.between("total", 0.5, null, null)).isEqualTo(0.5);
    }

    @Test
    void rejectsValuesBeyondTheLimits() {
        rejected(() -> Require.between("total", 0, 1, 2), "must be between 1 and 2");
        rejected(() -> Require.between("total", 3L, 1L, 2L), "must be between 1 and 2");
        rejected(() -> Require.between("total", new BigDecimal("0.99"), BigDecimal.ONE, null), "must be at least 1");
        rejected(() -> Require.between("total", 1.5, null, 1.0), "must be at most 1.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01", "9999-12-31"})
    void acceptsDates(LocalDate date) {
        assertThat(Require.date("total", date)).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-12-31", "+10000-01-01"})
    void rejectsDatesOutOfRange(LocalDate date) {
        rejected(() -> Require.date("total", date), "must be a date between the years 1 and 9999");
    }

    @Test
    void limitsTheSizeOfBytes() {
        var bytes = Bytes.of(new byte[] {1, 2});

        assertThat(Require.bytes("total", bytes, 2, 2)).isEqualTo(bytes);
        rejected(() -> Require.bytes("total", bytes, 3, 4), "must have between 3 and 4 bytes");
        rejected(() -> Require.bytes("total", bytes, 0, 1), "must have between 0 and 1 bytes");
    }

    @Test
    void validatesEachElement() {
        var names = List.of("Zoe\u0308", "Ada");

        assertThat(Require.items("total", names, 1, 2, name -> Require.text("total", name, 1, 3)))
                .containsExactly("Zo\u00eb", "Ada")
                .isUnmodifiable();
        rejected(
                () -> Require.items("total", names, 1, 2, name -> Require.text("total", name, 4, 9)), //
                "must be at least 4 characters long");
    }

    @Test
    void limitsTheNumberOfElements() {
        assertThat(Require.items("total", List.<Integer>of(), 0, 2, n -> n)).isEmpty();
        rejected(() -> Require.items("total", List.of(), 1, 2, n -> n), "must have between 1 and 2 elements");
        rejected(() -> Require.items("total", List.of(1, 2, 3), 0, 2, n -> n), "must have between 0 and 2 elements");
    }

    @Test
    void copiesJson() {
        var list = new ArrayList<@Nullable Object>(Arrays.asList(null, "a", true, 1));
        var object = new HashMap<String, @Nullable Object>(Map.of("list", list, "b", Map.of("c", -0.0)));
        object.put("a", null);

        var copy = Require.json("total", object);
        list.clear();
        object.clear();

        assertThat(copy.keySet()).containsExactly("a", "b", "list");
        assertThat(copy)
                .containsEntry("a", null)
                .containsEntry("b", Map.of("c", 0.0))
                .containsEntry("list", Arrays.asList(null, "a", true, 1.0));
        assertThatThrownBy(() -> copy.put("b", 1)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void limitsTheLevelsOfJson() {
        var objects = nested(32);
        var lists = Map.of("a", Collections.nCopies(1, nested(31).get("a")));

        assertThat(Require.json("total", objects)).isEqualTo(objects);
        assertThat(Require.json("total", lists)).isEqualTo(lists);
        rejected(() -> Require.json("total", nested(33)), "must have at most 32 levels");
        rejected(() -> Require.json("total", Map.of("a", List.of(objects.get("a")))), "must have at most 32 levels");
    }

    @ParameterizedTest
    @MethodSource
    void rejectsWhatJsonDoesNotHave(Map<String, Object> object, String problem) {
        rejected(() -> Require.json("total", object), problem);
    }

    static Stream<Object[]> rejectsWhatJsonDoesNotHave() {
        var unstorable = "must not contain the character U+0000 or unpaired surrogates";
        return Stream.of(
                new Object[] {Map.of("a", Double.NaN), "must contain only finite numbers"},
                new Object[] {Map.of("a", new BigDecimal("1e999")), "must contain only finite numbers"},
                new Object[] {Map.of("a", LocalDate.EPOCH), "must be a JSON object"},
                new Object[] {Map.of("a", Map.of(1, 2)), "must be a JSON object"},
                new Object[] {Map.of("a", List.of("\0")), unstorable},
                new Object[] {Map.of("\ud83d", "a"), unstorable});
    }

    private static Map<String, Object> nested(int levels) {
        var object = Map.<String, Object>of();
        for (var level = 1; level < levels; level++) {
            object = Map.of("a", object);
        }
        return object;
    }

    private static void rejected(ThrowingCallable call, String problem) {
        assertThatExceptionOfType(BadRequestException.class)
                .isThrownBy(call)
                .withMessage("total " + problem)
                .satisfies(e -> assertThat(e.field()).contains("total"));
    }
}

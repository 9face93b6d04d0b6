package dev.brickyard.pkg.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.protobuf.BytesValue;
import com.google.protobuf.ListValue;
import com.google.protobuf.NullValue;
import com.google.protobuf.StringValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.google.type.Date;
import com.google.type.Decimal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.brickyard.pkg.constants.Bytes;
import dev.brickyard.pkg.errors.BadRequestException;
import dev.brickyard.pkg.errors.Require;

class WireValuesTest {
    private static final UUID SAMPLE = UUID.fromString("123e4567-e89b-12d3-a456-426614174000");
    private static final String NO_UUID = "must be a UUID such as 123e4567-e89b-12d3-a456-426614174000";

    @Test
    void returnsTheBytesThatWereSent() {
        var bytes = Bytes.of(new byte[] {0, -1});

        assertThat(WireValues.bytes(WireValues.bytes(bytes))).isEqualTo(bytes);
        assertThat(WireValues.bytes(BytesValue.getDefaultInstance()).size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01", "2024-02-29", "9999-12-31"})
    void returnsTheDateThatWasSent(LocalDate date) {
        assertThat(WireValues.date(WireValues.date(date))).isEqualTo(date);
        assertThat(WireValues.date("at", WireValues.date(date))).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1", "2026, 0, 1", "2026, 1, 0", "0, 0, 0", "2026, 2, 29", "10000, 1, 1", "-1, 1, 1"})
    void rejectsPartsOfDatesAndDatesOutOfRange(int year, int month, int day) {
        var message =
                Date.newBuilder().setYear(year).setMonth(month).setDay(day).build();

        assertThatExceptionOfType(BadRequestException.class)
                .isThrownBy(() -> WireValues.date("at", message))
                .withMessageStartingWith("at must be a date ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.50", "-0.01", "0", "0.00", "9999999999999999999999999999"})
    void returnsTheDecimalThatWasSent(BigDecimal decimal) {
        assertThat(WireValues.decimal(WireValues.decimal(decimal))).isEqualTo(decimal);
        assertThat(WireValues.decimal("at", WireValues.decimal(decimal))).isEqualTo(decimal);
    }

    @Test
    void writesDecimalsWithoutAnExponent() {
        assertThat(WireValues.decimal(new BigDecimal("1E+3")).getValue()).isEqualTo("1000");
        assertThat(WireValues.decimal(new BigDecimal("1E-9")).getValue()).isEqualTo("0.000000001");
    }

    @ParameterizedTest
    @CsvSource({"+1.5, 1.5", "1.5E3, 1.5E+3", "25e-1, 2.5", ".5, 0.5", "5., 5", "'', 0", "1e64, 1E+64"})
    void readsOtherTextsOfDecimals(String text, String expected) {
        assertThat(WireValues.decimal("at", decimal(text))).isEqualTo(new BigDecimal(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "1,5", " 1", "1 ", "0x1", "--1", ".", "e5", "1e99999999999"})
    void rejectsOtherTextsThanDecimals(String text) {
        rejected(() -> WireValues.decimal("at", decimal(text)), "must be a decimal number such as 12.50");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-999999999", "1e2147483647", "1e-2147483647", "1e65"})
    void rejectsDecimalsWithLargeExponents(String text) {
        rejected(() -> WireValues.decimal("at", decimal(text)), "must be a decimal number of at most 64 digits");
    }

    @Test
    void rejectsLongDecimals() {
        rejected(
                () -> WireValues.decimal("at", decimal("1".repeat(1_000_000))),
                "must be a decimal number of at most 64 digits");
    }

    @Test
    void returnsTheObjectThatWasSent() {
        var object = new HashMap<String, @Nullable Object>(Map.of(
                "text",
                "a",
                "bool",
                true,
                "number",
                -1.5,
                "list",
                Arrays.asList(null, 1.0),
                "object",
                Map.of("a", 1.0)));
        object.put("null", null);

        assertThat(WireValues.struct(WireValues.struct(object))).isEqualTo(object);
        assertThat(WireValues.struct("at", WireValues.struct(object))).isEqualTo(object);
    }

    @Test
    void sendsEveryNumberAsADouble() {
        var struct = WireValues.struct(Map.of("a", 1, "b", 2L, "c", new BigDecimal("2.5")));

        assertThat(WireValues.struct(struct)).isEqualTo(Map.of("a", 1.0, "b", 2.0, "c", 2.5));
    }

    @Test
    void sendsNoOtherTypes() {
        assertThatIllegalArgumentException().isThrownBy(() -> WireValues.struct(Map.of("a", LocalDate.EPOCH)));
    }

    @Test
    void rejectsNumbersThatJsonDoesNotHave() {
        var struct = Struct.newBuilder()
                .putFields("a", Value.newBuilder().setNumberValue(Double.NaN).build())
                .build();

        rejected(() -> WireValues.struct("at", struct), "must contain only finite numbers");
    }

    @Test
    void readsAValueOfAnUnknownKindAsNull() {
        var struct = Struct.newBuilder()
                .putFields("a", Value.getDefaultInstance())
                .putFields(
                        "b",
                        Value.newBuilder().setNullValue(NullValue.NULL_VALUE).build())
                .build();

        assertThat(WireValues.struct("at", struct)).containsEntry("a", null).containsEntry("b", null);
    }

    @Test
    void sendsObjectsOfAsManyLevelsAsAreValid() throws Exception {
        var object = Map.<String, Object>of("a", 1.0);
        for (var level = 1; level < 32; level++) {
            object = Map.of("a", object);
        }
        // in a field of an element of a list in a response
        var message = ListValue.newBuilder()
                .addValues(Value.newBuilder().setStructValue(WireValues.struct(Require.json("at", object))))
                .build();

        assertThat(ListValue.parseFrom(message.toByteArray())).isEqualTo(message);
    }

    @Test
    void returnsTheUuidThatWasSent() {
        assertThat(WireValues.uuid(WireValues.uuid(SAMPLE))).isEqualTo(SAMPLE);
        assertThat(WireValues.uuid("at", WireValues.uuid(SAMPLE))).isEqualTo(SAMPLE);
        assertThat(WireValues.uuidOf(SAMPLE.toString())).isEqualTo(SAMPLE);
        assertThat(WireValues.uuidOf("at", "123E4567-E89B-12D3-A456-426614174000"))
                .isEqualTo(SAMPLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1-2-3-4-5",
                "123e4567e89b12d3a456426614174000",
                "{123e4567-e89b-12d3-a456-426614174000}",
                "123e4567-e89b-12d3-a456-42661417400g",
                "123e4567-e89b-12d3-a456-4266141740000"
            })
    void rejectsOtherTextsThanUuids(String text) {
        rejected(() -> WireValues.uuidOf("at", text), NO_UUID);
        rejected(() -> WireValues.uuid("at", StringValue.of(text)), NO_UUID);
    }

    @Test
    void readsUnsetValuesOfTrustedSendersAsZero() {
        assertThat(WireValues.date(Date.getDefaultInstance())).isEqualTo(LocalDate.EPOCH);
        assertThat(WireValues.decimal(Decimal.getDefaultInstance())).isEqualTo(BigDecimal.ZERO);
        assertThat(WireValues.struct(Struct.getDefaultInstance())).isEmpty();
        assertThat(WireValues.uuid(StringValue.getDefaultInstance())).isEqualTo(new UUID(0, 0));
    }

    @Test
    void convertsTheElementsOfLists() {
        var days = List.of(LocalDate.EPOCH);
        var sent = days.stream().map(WireValues::date).toList();

        assertThat(sent.stream().map(WireValues::date)).isEqualTo(days);
        assertThat(Stream.of(SAMPLE).map(UUID::toString).map(WireValues::uuidOf))
                .containsExactly(SAMPLE);
    }

    private static Decimal decimal(String text) {
        return Decimal.newBuilder().setValue(text).build();
    }

    private static void rejected(ThrowingCallable call, String problem) {
        assertThatExceptionOfType(BadRequestException.class)
                .isThrownBy(call)
                .withMessage("at " + problem)
                .satisfies(e -> assertThat(e.field()).contains("at"));
    }
}

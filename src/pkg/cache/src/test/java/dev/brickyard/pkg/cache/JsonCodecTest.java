package dev.brickyard.pkg.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonCodecTest {
    private static final Note NOTE =
            new Note("Adá👩‍🚀", true, -1, Long.MIN_VALUE, 0.1, Instant.parse("1969-12-31T23:59:59.999999999Z"), 7);

    private final JsonCodec<Note> codec = new JsonCodec<>(Note.class);

    record Note(
            String text,
            boolean kept,
            int pages,
            long size,
            double price,
            @Nullable Instant read,
            @Nullable Integer stars) {

        /** Not a component, although it is named like a bean property. */
        public boolean isLong() {
            return pages > 100;
        }
    }

    record OtherTypes(
            Kind kind, BigDecimal sum, UUID id, LocalDate day, Duration time, byte small, short middle, char letter) {}

    enum Kind {
        SHORT,
        LONG
    }

    record Fewer(String text) {}

    record More(Instant at, String text, int pages) {}

    record Renamed(Instant at, String title) {}

    record Retyped(long at, String text) {}

    record Current(Instant at, String text) {}

    record Tags(List<String> tags) {}

    @Test
    void decodesWhatItEncoded() {
        assertThat(codec.decode(codec.encode(NOTE))).isEqualTo(NOTE);
    }

    @Test
    void keepsNull() {
        var sparse = new Note("", false, 0, 0, 0, null, null);

        assertThat(codec.decode(codec.encode(sparse))).isEqualTo(sparse);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.NEGATIVE_INFINITY, Double.MIN_VALUE, -0.0, 0.1 + 0.2})
    void keepsEveryDouble(double price) {
        var note = new Note("", false, 0, 0, price, null, null);

        assertThat(codec.decode(codec.encode(note))).isEqualTo(note);
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MAX_VALUE, (1L << 53) + 1})
    void keepsEveryLong(long size) {
        var note = new Note("", false, 0, size, 0, null, null);

        assertThat(codec.decode(codec.encode(note))).isEqualTo(note);
    }

    @Test
    void keepsTheOtherTypes() {
        var others = new JsonCodec<>(OtherTypes.class);
        var value = new OtherTypes(
                Kind.LONG,
                new BigDecimal("1.10"),
                new UUID(1, 2),
                LocalDate.EPOCH,
                Duration.ofSeconds(-1, 1),
                Byte.MIN_VALUE,
                Short.MAX_VALUE,
                'ü');

        assertThat(others.decode(others.encode(value))).isEqualTo(value);
    }

    static List<byte[]> otherReleases() {
        return List.of(
                new JsonCodec<>(Fewer.class).encode(new Fewer("text")),
                new JsonCodec<>(More.class).encode(new More(Instant.EPOCH, "text", 1)),
                new JsonCodec<>(Renamed.class).encode(new Renamed(Instant.EPOCH, "text")),
                new JsonCodec<>(Retyped.class).encode(new Retyped(1_700_000_000_000L, "text")));
    }

    @ParameterizedTest
    @MethodSource("otherReleases")
    void refusesTheValueOfAReleaseWithOtherComponents(byte[] bytes) {
        var current = new JsonCodec<>(Current.class);

        assertThatThrownBy(() -> current.decode(bytes)).hasMessageContaining("Root name");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"pages\":-1,  |                  | Missing creator property 'pages'",
                "\"stars\":7    | \"stars\":7,\"x\":1  | Unrecognized property",
                "\"pages\":-1   | \"pages\":null    | Cannot map `null` into type `int`",
            })
    void refusesADamagedValue(String part, @Nullable String instead, String problem) {
        var json = new String(codec.encode(NOTE), UTF_8);
        assertThat(json).contains(part);

        var damaged = json.replace(part, instead == null ? "" : instead);

        assertThatThrownBy(() -> codec.decode(damaged.getBytes(UTF_8))).hasMessageContaining(problem);
    }

    @Test
    void refusesAPart() {
        var bytes = codec.encode(NOTE);

        assertThatThrownBy(() -> codec.decode(Arrays.copyOf(bytes, bytes.length - 1)))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void refusesComponentsThatItCannotWrite() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JsonCodec<>(Tags.class))
                .withMessage("unsupported type of record component java.util.List tags");
    }
}

package dev.brickyard.pkg.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import java.math.BigDecimal;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.brickyard.pkg.constants.Bytes;

class JsonCodecTest {
    private static final Note NOTE =
            new Note("Adá👩‍🚀", true, -1, Long.MIN_VALUE, 0.1, Instant.parse("1969-12-31T23:59:59.999999999Z"), 7);

    private final JsonCodec<Note> codec = new JsonCodec<>(Note.class);
    private final JsonCodec<Values> values = new JsonCodec<>(Values.class);

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
        LONG;

        @Override
        public String toString() {
            return "kind";
        }
    }

    record Values(
            @Nullable BigDecimal sum,
            @Nullable Bytes content,
            @Nullable Kind kind,
            @Nullable Map<String, @Nullable Object> details,
            List<String> tags,
            List<Kind> kinds,
            List<Boolean> flags,
            List<Integer> counts,
            List<Long> sizes,
            List<Double> prices,
            List<BigDecimal> sums,
            List<LocalDate> days,
            List<Instant> times,
            List<UUID> links,
            List<Bytes> parts) {
        static Values of(
                @Nullable BigDecimal sum,
                @Nullable Bytes content,
                @Nullable Kind kind,
                @Nullable Map<String, @Nullable Object> details) {
            return new Values(
                    sum, content, kind, details, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                    List.of(), List.of(), List.of(), List.of(), List.of());
        }
    }

    record Fewer(String text) {}

    record More(Instant at, String text, int pages) {}

    record Renamed(Instant at, String title) {}

    record Retyped(long at, String text) {}

    record Current(Instant at, String text) {}

    record Texts(List<String> list) {}

    record Times(List<Instant> list) {}

    record Damageable(List<String> list, Map<String, Object> map, Bytes bytes) {}

    record Nested(Current current) {}

    record Lists(List<List<String>> lists) {}

    record Numbers(Map<String, Double> numbers) {}

    record Sets(Set<String> sets) {}

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

    @Test
    void keepsCollections() {
        var value = new Values(
                new BigDecimal("-0.50"),
                Bytes.of(new byte[] {0, -1, 65}),
                Kind.SHORT,
                object("text", "ü", "number", -0.1, "large", 1e300, "list", Arrays.asList(1.0, null, Map.of())),
                List.of("", "null", "a,b"),
                List.of(Kind.LONG, Kind.SHORT),
                List.of(true, false),
                List.of(Integer.MIN_VALUE, 0),
                List.of(Long.MIN_VALUE, (1L << 53) + 1),
                List.of(0.1 + 0.2, Double.NaN),
                List.of(new BigDecimal("1.10"), new BigDecimal("1E+3"), new BigDecimal("0.00")),
                List.of(LocalDate.MIN, LocalDate.EPOCH),
                List.of(Instant.MIN, Instant.EPOCH.minusNanos(1)),
                List.of(new UUID(1, -2)),
                List.of(Bytes.of(new byte[0]), Bytes.of(new byte[] {7})));

        assertThat(values.decode(values.encode(value))).isEqualTo(value);
    }

    @Test
    void keepsNullAndEmptyCollections() {
        var sparse = Values.of(null, null, null, null);

        assertThat(values.decode(values.encode(sparse))).isEqualTo(sparse);
    }

    @Test
    void readsAllNumbersOfObjectsAsDoubles() {
        var value = Values.of(null, null, null, object("int", 1, "list", List.of(2L, new BigDecimal("2.50"))));

        assertThat(values.decode(values.encode(value)).details())
                .isEqualTo(object("int", 1.0, "list", List.of(2.0, 2.5)));
    }

    @Test
    void decodesUnmodifiableCollections() {
        var decoded = values.decode(values.encode(Values.of(
                null, null, null, object("list", new ArrayList<>(List.of(1.0)), "map", object("null", null)))));

        assertThat(decoded.tags()).isUnmodifiable();
        assertThat(decoded.details()).isUnmodifiable();
        assertThat(decoded.details()).extractingByKey("list", LIST).isUnmodifiable();
        assertThat(decoded.details()).extractingByKey("map", MAP).isUnmodifiable();
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

    @Test
    void refusesTheValueOfAReleaseWithOtherTypesOfElements() {
        var bytes = new JsonCodec<>(Times.class).encode(new Times(List.of()));

        assertThatThrownBy(() -> new JsonCodec<>(Texts.class).decode(bytes)).hasMessageContaining("Root name");
    }

    /** Also for an entry without the new constant: the older release may have read it as another one. */
    @Test
    void refusesTheValueOfAReleaseWithOtherConstants(@TempDir Path one, @TempDir Path same, @TempDir Path other)
            throws Exception {
        var bytes = release(one, "SHORT, UNKNOWN");

        assertThat(release(same, "SHORT, UNKNOWN")).isEqualTo(bytes);
        assertThat(release(other, "SHORT, LONG, UNKNOWN")).isNotEqualTo(bytes);
    }

    /** Compiles and loads a release of a record, and encodes it. */
    private static byte[] release(Path folder, String constants) throws Exception {
        var source = Files.writeString(folder.resolve("Note.java"), """
                public record Note(Kind kind, java.util.List<Kind> kinds) {
                    public enum Kind { %s }
                }
                """.formatted(constants));
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString()))
                .isZero();
        try (var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            return encoded(loader.loadClass("Note").asSubclass(Record.class));
        }
    }

    private static <R extends Record> byte[] encoded(Class<R> note) throws ReflectiveOperationException {
        var empty = note.getConstructors()[0].newInstance(null, List.of());
        return new JsonCodec<>(note).encode(note.cast(empty));
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "list":["a"]   | "list":"a"
            "list":["a"]   | "list":[null]
            "list":["a"]   | "list":[["a"]]
            "map":{"b":1}  | "map":[]
            "map":{"b":1}  | "map":{"b":1
            "bytes":"AA==" | "bytes":"%"
            "bytes":"AA==" | "bytes":[0]
            """)
    void refusesADamagedCollection(String part, String instead) {
        var damageable = new JsonCodec<>(Damageable.class);
        var value = new Damageable(List.of("a"), Map.of("b", 1), Bytes.of(new byte[1]));
        var json = new String(damageable.encode(value), UTF_8);
        assertThat(json).contains(part);

        assertThatThrownBy(() -> damageable.decode(json.replace(part, instead).getBytes(UTF_8)))
                .isInstanceOf(RuntimeException.class);
    }

    static List<Arguments> unsupported() {
        return List.of(
                Arguments.of(Nested.class, Current.class.getTypeName() + " current"),
                Arguments.of(Lists.class, "java.util.List<java.util.List<java.lang.String>> lists"),
                Arguments.of(Numbers.class, "java.util.Map<java.lang.String, java.lang.Double> numbers"),
                Arguments.of(Sets.class, "java.util.Set<java.lang.String> sets"));
    }

    @ParameterizedTest
    @MethodSource("unsupported")
    void refusesComponentsThatItCannotWrite(Class<? extends Record> type, String component) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JsonCodec<>(type))
                .withMessage("unsupported type of record component " + component);
    }

    private static Map<String, @Nullable Object> object(@Nullable Object... namesAndValues) {
        var members = new HashMap<String, @Nullable Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            members.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return members;
    }
}

package dev.brickyard.pkg.config;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueTypeTest {
    @ParameterizedTest
    @CsvSource({"0s, PT0S", "250ms, PT0.25S", "5s, PT5S", "10m, PT10M", "24h, PT24H"})
    void readsDurations(String text, Duration duration) {
        assertThat(any(Duration.class).parse(text)).isEqualTo(duration);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5",
                "s",
                "5 s",
                "-5s",
                "+5s",
                "5S",
                "1.5s",
                "5d",
                "PT5S",
                "9223372036854775807h",
                "99999999999999999999s"
            })
    void rejectsInvalidDurations(String text) {
        assertThat(any(Duration.class).parse(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483648", "-2147483649", "1.0", " 1", "0x10", "", "9223372036854775808"})
    void rejectsInvalidIntegers(String text) {
        assertThat(any(int.class).parse(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "1e999", "half"})
    void rejectsNonFiniteNumbers(String text) {
        assertThat(any(double.class).parse(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "db-1.internal",
                "user_store_db",
                "example.com.",
                "10.96.0.12",
                "::1",
                "fd00::a:b",
                "fe80::1%eth0"
            })
    void readsHosts(String text) {
        assertThat(formatted(Format.HOST).parse(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b",
                "a b",
                " a",
                "a;b",
                "a/b",
                "db:5432",
                "tcp://db",
                "http://db:80",
                "user@db",
                "[::1]",
                "-a",
                "a-",
                ".a",
                "a..b",
                "dü"
            })
    void rejectsInvalidHosts(String text) {
        assertThat(formatted(Format.HOST).parse(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kafka:9092", "a:1,b:65535", "a:1, b:2", "[::1]:9092", "10.0.0.1:9092"})
    void readsAddresses(String text) {
        assertThat(formatted(Format.ADDRESSES).parse(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kafka", "a:1,", ",a:1", "a:1 b:2", "a:0", "a:65536", "::1:9092", "a:x", ":1", "tcp://a:1"})
    void rejectsInvalidAddresses(String text) {
        assertThat(formatted(Format.ADDRESSES).parse(text)).isNull();
    }

    @Test
    void readsMapsInTheirOrder() {
        var type = new MapType(any(Duration.class));

        assertThat(type.parse("Get=5s, List = 10m"))
                .asInstanceOf(MAP)
                .containsExactly(entry("Get", Duration.ofSeconds(5)), entry("List", Duration.ofMinutes(10)));
        assertThat(type.parse(" ")).asInstanceOf(MAP).isEmpty();
        assertThat(new MapType(any(String.class)).parse("a=b=c"))
                .asInstanceOf(MAP)
                .containsExactly(entry("a", "b=c"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Get", "Get=", "=5s", "Get=5", "Get=5s,", ",Get=5s", "Get=5s,Get=5s", "Get=5s;List=5s", "5s"})
    void rejectsInvalidMaps(String text) {
        assertThat(new MapType(any(Duration.class)).parse(text)).isNull();
    }

    @Test
    void readsSetsInTheirOrder() {
        var type = new SetType(any(Mode.class));

        assertThat(type.parse("off, on")).isEqualTo(Set.of(Mode.ON, Mode.OFF)).hasToString("[OFF, ON]");
        assertThat(type.parse(" ")).isEqualTo(Set.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"on,", ",on", "on,on", "on off", "on,maybe"})
    void rejectsInvalidSets(String text) {
        assertThat(new SetType(any(Mode.class)).parse(text)).isNull();
    }

    @Test
    void measuresTextInCharacters() {
        assertThat(bounded(String.class, 1, 2).parse("😀😀")).isEqualTo("😀😀");
        assertThat(bounded(String.class, 1, 2).parse("abc")).isNull();
    }

    @Test
    void describesItsRule() {
        assertThat(any(String.class).rule()).isEqualTo("a string");
        assertThat(bounded(String.class, 1, 2).rule()).isEqualTo("a string of 1 to 2 characters");
        assertThat(bounded(Secret.class, Long.MIN_VALUE, 2).rule()).isEqualTo("a secret of at most 2 characters");
        assertThat(bounded(Duration.class, 0, 1500).rule())
                .isEqualTo("an integer with the unit ms, s, m or h, 0ms to 1500ms");
        assertThat(bounded(Duration.class, 1000, 3_600_000).rule()).endsWith(", 1s to 1h");
        assertThat(bounded(Duration.class, 90_000, 5_400_000).rule()).endsWith(", 90s to 90m");
    }

    @Test
    void hasAValidExample() {
        for (var type :
                new Class<?>[] {String.class, long.class, double.class, boolean.class, Duration.class, Mode.class}) {
            var example = any(type).example();
            assertThat(any(type).parse(example)).as(example).isNotNull();
            var map = new MapType(any(type));
            assertThat(map.parse(map.example())).as(map.example()).isNotNull();
            var set = new SetType(any(type));
            assertThat(set.parse(set.example())).as(set.example()).isNotNull();
        }
        for (var format : Format.values()) {
            var example = formatted(format).example();
            assertThat(formatted(format).parse(example)).as(example).isEqualTo(example);
        }
        assertThat(bounded(int.class, 20, 30).example()).isEqualTo("20");
        assertThat(bounded(Duration.class, 10_000, 30_000).example()).isEqualTo("10s");
    }

    private static ValueType any(Class<?> type) {
        return bounded(type, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    private static ValueType formatted(Format format) {
        return requireNonNull(ValueType.of(String.class, Long.MIN_VALUE, Long.MAX_VALUE, format));
    }

    private static ValueType bounded(Class<?> type, long min, long max) {
        return requireNonNull(ValueType.of(type, min, max, Format.ANY));
    }

    private enum Mode {
        ON,
        OFF
    }
}

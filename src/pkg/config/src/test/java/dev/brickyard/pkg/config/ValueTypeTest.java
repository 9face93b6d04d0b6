package dev.brickyard.pkg.config;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
    void rejectsWhatIsNoDuration(String text) {
        assertThat(any(Duration.class).parse(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483648", "-2147483649", "1.0", " 1", "0x10", "", "9223372036854775808"})
    void rejectsWhatIsNoInt(String text) {
        assertThat(any(int.class).parse(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "1e999", "half"})
    void rejectsWhatIsNoFiniteNumber(String text) {
        assertThat(any(double.class).parse(text)).isNull();
    }

    @Test
    void measuresTextInCharacters() {
        assertThat(bounded(String.class, 1, 2).parse("😀😀")).isEqualTo("😀😀");
        assertThat(bounded(String.class, 1, 2).parse("abc")).isNull();
    }

    @Test
    void saysItsRule() {
        assertThat(any(String.class).rule()).isEqualTo("a text");
        assertThat(bounded(String.class, 1, 2).rule()).isEqualTo("a text of 1 to 2 characters");
        assertThat(bounded(Secret.class, Long.MIN_VALUE, 2).rule()).isEqualTo("a secret text of at most 2 characters");
        assertThat(any(double.class).rule()).isEqualTo("digits, with or without a decimal point");
        assertThat(any(Duration.class).rule()).isEqualTo("a whole number and ms, s, m or h");
        assertThat(bounded(Duration.class, 5, Long.MAX_VALUE).rule()).endsWith(", at least 5ms");
    }

    @Test
    void givesAnExampleThatItAccepts() {
        for (var type :
                new Class<?>[] {String.class, long.class, double.class, boolean.class, Duration.class, Mode.class}) {
            var example = any(type).example();
            assertThat(any(type).parse(example)).as(example).isNotNull();
        }
        assertThat(bounded(int.class, 20, 30).example()).isEqualTo("20");
        assertThat(bounded(Duration.class, 10_000, 30_000).example()).isEqualTo("10000ms");
    }

    private static ValueType any(Class<?> type) {
        return bounded(type, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    private static ValueType bounded(Class<?> type, long min, long max) {
        return requireNonNull(ValueType.of(type, min, max));
    }

    private enum Mode {
        ON,
        OFF
    }
}

package dev.brickyard.pkg.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.brickyard.pkg.errors.BadRequestException;

class ValuesTest {
    @Test
    void readsEveryType() {
        assertThat(Values.int32("f", "-1")).isEqualTo(-1);
        assertThat(Values.int64("f", "5000000000")).isEqualTo(5_000_000_000L);
        assertThat(Values.number("f", "1.5")).isEqualTo(1.5);
        assertThat(Values.time("f", "2026-01-02T03:04:05Z")).isEqualTo(Instant.parse("2026-01-02T03:04:05Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", " ", "1_000"})
    void rejectsOtherTexts(String text) {
        assertThatExceptionOfType(BadRequestException.class).isThrownBy(() -> Values.int32("f", text));
        assertThatExceptionOfType(BadRequestException.class).isThrownBy(() -> Values.int64("f", text));
        assertThatExceptionOfType(BadRequestException.class).isThrownBy(() -> Values.number("f", text));
        assertThatExceptionOfType(BadRequestException.class).isThrownBy(() -> Values.time("f", text));
    }
}

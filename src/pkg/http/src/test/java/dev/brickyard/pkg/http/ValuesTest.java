package dev.brickyard.pkg.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
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
        assertThat(Values.bool("f", "true")).isTrue();
        assertThat(Values.bool("f", "false")).isFalse();
        assertThat(Values.decimal("f", "12.50")).isEqualTo(new BigDecimal("12.50"));
        assertThat(Values.date("f", "2026-01-02")).isEqualTo(LocalDate.of(2026, 1, 2));
        assertThat(Values.uuid("f", new UUID(1, 2).toString())).isEqualTo(new UUID(1, 2));
        assertThat(Values.time("f", "2026-01-02T03:04:05Z")).isEqualTo(Instant.parse("2026-01-02T03:04:05Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", " ", "1_000"})
    void rejectsOtherTexts(String text) {
        assertThatExceptionOfType(BadRequestException.class).isThrownBy(() -> Values.int32("f", text));
        assertThatExceptionOfType(BadRequestException.class).isThrownBy(() -> Values.int64("f", text));
        assertThatExceptionOfType(BadRequestException.class).isThrownBy(() -> Values.number("f", text));
        assertThatExceptionOfType(BadRequestException.class).isThrownBy(() -> Values.time("f", text));
        assertThatExceptionOfType(BadRequestException.class).isThrownBy(() -> Values.bool("f", text));
        assertThatExceptionOfType(BadRequestException.class).isThrownBy(() -> Values.decimal("f", text));
        assertThatExceptionOfType(BadRequestException.class).isThrownBy(() -> Values.date("f", text));
        assertThatExceptionOfType(BadRequestException.class).isThrownBy(() -> Values.uuid("f", text));
    }

    @Test
    void limitsTheLengthOfDecimals() {
        assertThat(Values.decimal("f", "9".repeat(64))).isPositive();
        assertThatExceptionOfType(BadRequestException.class).isThrownBy(() -> Values.decimal("f", "9".repeat(65)));
    }
}

package dev.brickyard.pkg.observability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogTextTest {
    @Test
    void formatsAnErrorAndItsCauseInOneLine() {
        var error = new IllegalStateException("no\nanswer", new IllegalArgumentException("bad\tport"));

        assertThat(LogText.summary(error))
                .isEqualTo("java.lang.IllegalStateException: no answer,"
                        + " caused by java.lang.IllegalArgumentException: bad port");
        assertThat(LogText.summary(new IllegalStateException("alone")))
                .isEqualTo("java.lang.IllegalStateException: alone");
    }

    @Test
    void formatsMillisecondsWithTwoDecimals() {
        assertThat(LogText.millis(1_234_567)).isEqualTo(1.23);
        assertThat(LogText.millis(5_000)).isEqualTo(0.01);
    }
}

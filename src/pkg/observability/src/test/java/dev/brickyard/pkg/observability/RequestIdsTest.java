package dev.brickyard.pkg.observability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdsTest {
    @Test
    void keepsAPlainShortId() {
        var longest = "x".repeat(128);

        assertThat(RequestIds.requestId("a-1")).isEqualTo("a-1");
        assertThat(RequestIds.requestId(longest)).isEqualTo(longest);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"a b", "a\nb", "\u00e4", "\u007f"})
    void replacesOtherIds(String sent) {
        assertThat(RequestIds.requestId(sent)).matches("[0-9a-f]{32}").isNotEqualTo(RequestIds.requestId(sent));
    }

    @Test
    void replacesALongId() {
        assertThat(RequestIds.requestId("x".repeat(129))).matches("[0-9a-f]{32}");
    }

    @Test
    void createsUnsampledTraces() {
        var trace = RequestIds.newTrace();

        assertThat(trace.isValid()).isTrue();
        assertThat(trace.isSampled()).isFalse();
        assertThat(trace.getTraceId()).isNotEqualTo(RequestIds.newTrace().getTraceId());
    }
}

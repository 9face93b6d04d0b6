package dev.brickyard.pkg.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretTest {
    @Test
    void hidesItsText() {
        assertThat(Secret.of("hunter2")).hasToString("******");
        assertThat(String.valueOf(new Holder(Secret.of("hunter2")))).doesNotContain("hunter2");
    }

    @Test
    void revealsItsTextOnDemand() {
        assertThat(Secret.of("hunter2").reveal()).isEqualTo("hunter2");
    }

    @Test
    void equalsByText() {
        assertThat(Secret.of("a")).isEqualTo(Secret.of("a")).hasSameHashCodeAs(Secret.of("a"));
        assertThat(Secret.of("a")).isNotEqualTo(Secret.of("b")).isNotEqualTo("a");
    }

    private record Holder(Secret secret) {}
}

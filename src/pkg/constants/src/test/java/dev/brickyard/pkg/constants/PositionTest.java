package dev.brickyard.pkg.constants;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PositionTest {
    @Test
    void theFirstPageIsAfterNoEntity() {
        assertThat(Position.FIRST.key()).isNull();
        assertThat(Position.FIRST.id()).isEmpty();
    }
}

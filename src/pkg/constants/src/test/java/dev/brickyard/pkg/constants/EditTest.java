package dev.brickyard.pkg.constants;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EditTest {
    @Test
    void replacesTheOldValue() {
        assertThat(Edit.applied(new Edit<>("new"), "old")).isEqualTo("new");
    }

    @Test
    void clearsTheOldValue() {
        assertThat(Edit.<@Nullable String>applied(new Edit<>(null), "old")).isNull();
    }

    @Test
    void keepsTheOldValueWithoutAnEdit() {
        assertThat(Edit.applied(null, "old")).isEqualTo("old");
        assertThat(Edit.<@Nullable String>applied(null, null)).isNull();
    }
}

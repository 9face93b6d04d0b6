package dev.brickyard.pkg.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SamplesTest {
    @Test
    void differentNumbersGiveDifferentTexts() {
        var texts = IntStream.range(0, 12)
                .mapToObj(n -> Samples.text(n, "ABC", "-", "0123"))
                .toList();

        assertThat(texts).hasSize(12).doesNotHaveDuplicates().allMatch(text -> text.matches("[ABC]-[0-3]"));
        assertThat(Samples.text(12, "ABC", "-", "0123")).isEqualTo("A-0");
    }

    @Test
    void createsDifferentBytes() {
        assertThat(Samples.bytes(258, 3)).containsExactly(0, 1, 2);
        assertThat(Samples.bytes(258, 1)).containsExactly(2);
    }

    @Test
    void returnsAChoice() {
        assertThat(Samples.choice(1, "one", "two", "three")).isEqualTo("two");
    }
}

package dev.brickyard.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatternTest {
    private static final int SOME = 100;

    @ParameterizedTest
    @ValueSource(strings = {"[A-Z]{3}", "[A-Z]{2,4}-[0-9]+", "(ab|cd)[0-9]{2}x?", "[a-c_.+-]{4}", "v[0-9]{1,3}( beta)?[0-9]*[a-z]{2}"})
    void makesDifferentMatches(String text) {
        var pattern = Pattern.of(text);

        var matches = IntStream.range(0, pattern.count(SOME)).mapToObj(pattern::match).toList();

        assertThat(matches).hasSizeGreaterThan(1).doesNotHaveDuplicates().allMatch(match -> match.matches(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a+)+", "(a|b)*", "^a", "a$", "a.", "\\d", "[^a]", "(?:a)", "[a", "a{", "a{2,}", "[]", "a**", "a*/b", "é", "'", "\""})
    void refusesWhatOtherEnginesReadDifferentlyOrSlowly(String text) {
        assertThatThrownBy(() -> Pattern.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}

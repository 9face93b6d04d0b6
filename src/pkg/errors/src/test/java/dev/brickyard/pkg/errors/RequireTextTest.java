package dev.brickyard.pkg.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequireTextTest {
    @Test
    void limitsTheLength() {
        assertThat(Require.text("note", "😀😀", 2, 3)).isEqualTo("😀😀");
        rejected(() -> Require.text("note", "a", 2, 3), "must be at least 2 characters long");
        rejected(() -> Require.text("note", "abcd", 2, 3), "must be at most 3 characters long");
        rejected(() -> Require.text("note", "", 2, 3), "must not be blank");
    }

    @Test
    void countsCharactersAfterTheyAreComposed() {
        assertThat(Require.text("note", "e\u0308", 1, 1)).isEqualTo("\u00eb");
        rejected(() -> Require.text("note", "e\u0308", 2, 3), "must be at least 2 characters long");
        rejected(() -> Require.lines("note", "a\r\n", 3, 4), "must be at least 3 characters long");
    }

    @Test
    void permitsTheEmptyTextIfItHasTheMinimumLength() {
        assertThat(Require.text("note", "", 0, 3)).isEmpty();
        rejected(() -> Require.text("note", " ", 0, 3), "must not be blank");
        rejected(() -> Require.text("note", null, 0, 3), "must not be blank");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a\nb", "\ta\n\n b \n", "👩🏽‍💻\n❤️"})
    void acceptsLines(String lines) {
        assertThat(Require.lines("note", lines, 1, 12)).isEqualTo(lines);
    }

    @Test
    void normalizesLines() {
        assertThat(Require.lines("note", "e\u0308\r\nb\r\n", 1, 4)).isEqualTo("\u00eb\nb\n");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\t\r\n"})
    void rejectsBlankLines(String lines) {
        rejected(() -> Require.lines("note", lines, 1, 12), "must not be blank");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n"})
    void permitsBlankLinesWithoutAMinimum(String lines) {
        assertThat(Require.lines("note", lines, 0, 12)).isEqualTo(lines);
    }

    @Test
    void limitsTheLengthOfLines() {
        assertThat(Require.lines("note", "😀\n😀", 3, 3)).isEqualTo("😀\n😀");
        rejected(() -> Require.lines("note", "a\n", 3, 4), "must be at least 3 characters long");
        rejected(() -> Require.lines("note", "a\nb\nc", 3, 4), "must be at most 4 characters long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\rb", "a\0", "a\u000bb", "a\u2028b", "\u200b", "a\u202e", "a\ud83d", "❤️\u200d\n❤️", "\n\ufe0f"
            })
    void rejectsInvisibleCharactersInLines(String lines) {
        rejected(() -> Require.lines("note", lines, 1, 12), "must not contain invisible or unassigned characters");
    }

    @Test
    void rejectsLinesThatStartWithAMark() {
        rejected(() -> Require.lines("note", "\u0301a", 1, 12), "must not start with a combining mark");
    }

    @ParameterizedTest
    @CsvSource({"A-1, '[A-Z]-\\d'", "'', .*"})
    void acceptsWhatMatches(String value, String regex) {
        assertThat(Require.matching("note", value, regex)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A-1 ", "xA-1", "", "A-1\n"})
    void rejectsWhatMatchesOnlyInPart(String value) {
        rejected(() -> Require.matching("note", value, "[A-Z]-\\d"), "must match [A-Z]-\\d");
    }

    private static void rejected(ThrowingCallable call, String problem) {
        assertThatExceptionOfType(BadRequestException.class)
                .isThrownBy(call)
                .withMessage("note " + problem)
                .satisfies(e -> assertThat(e.field()).contains("note"));
    }
}

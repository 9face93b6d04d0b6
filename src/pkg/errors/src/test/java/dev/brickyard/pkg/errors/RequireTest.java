package dev.brickyard.pkg.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequireTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"a", "Ada Lovelace", "ada", "Zoë", "नमस्ते", "😀😀😀", "❤️", "👩🏽‍💻", "🫠", "I ❤️‍🔥 you"})
    void acceptsText(String text) {
        assertThat(Require.text("username", text, 12)).isEqualTo(text);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\t\n"})
    void rejectsBlankText(String text) {
        rejected(() -> Require.text("username", text, 12), "must not be blank");
    }

    @Test
    void countsCharactersNotCodeUnits() {
        assertThat(Require.text("username", "😀".repeat(12), 12)).hasSize(24);
        rejected(() -> Require.text("username", "a".repeat(13), 12), "must be at most 12 characters long");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ada", "ada ", "ada\n", "\u00a0ada"})
    void rejectsSurroundingSpaces(String text) {
        rejected(() -> Require.text("username", text, 12), "must not start or end with a space");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\0b", "a\u007fb"})
    void rejectsControlCharacters(String text) {
        rejected(() -> Require.text("username", text, 12), "must not contain invisible or unassigned characters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200b", // zero width space
                "\u200d\u2060", // zero width joiner, word joiner
                "ad\u200ba",
                "\ufeffada",
                "ada\u202e", // right-to-left override
                "a\u00adda", // soft hyphen
                "\u2800", // blank Braille pattern
                "\u3164", // Hangul filler
                "\u115f\u1160",
                "ada\ufe0f", // variation selector
                "a\u034fda", // combining grapheme joiner
                "ada\u180e",
                "\udb40\udc41", // tag
                "a\ud83d", // unpaired surrogate
                "a\ue000", // private use
                "a\uffff", // noncharacter
                "a\u0378", // unassigned
                "a\ufe0f\u200db", // emoji joiner without emoji
                "❤️\u200d"
            })
    void rejectsCharactersThatCannotBeSeen(String text) {
        rejected(() -> Require.text("username", text, 12), "must not contain invisible or unassigned characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0301", "\u0301ada", "\u20dd"})
    void rejectsAMarkWithoutALetterBeforeIt(String text) {
        rejected(() -> Require.text("username", text, 12), "must not start with a combining mark");
    }

    @Test
    void composesLettersAndMarks() {
        assertThat(Require.text("username", "Zoe\u0308", 4)).isEqualTo("Zo\u00eb");
        assertThat(Require.text("username", "\u212b", 1)).isEqualTo("\u00c5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada@example.com", "a.b+c@mail.example.co.uk", "ö@例え.jp"})
    void acceptsEmails(String email) {
        assertThat(Require.email("email", email)).isEqualTo(email);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada",
                "@example.com",
                "ada@",
                "ada@example",
                "ada@.com",
                "ada@example.",
                "ada@a..b",
                "a@b@c.d",
                "a b@c.d"
            })
    void rejectsInvalidEmails(String email) {
        assertThatExceptionOfType(BadRequestException.class)
                .isThrownBy(() -> Require.email("email", email))
                .withMessage("email must be an email address such as name@example.com");
    }

    @Test
    void rejectsLongEmails() {
        assertThatExceptionOfType(BadRequestException.class)
                .isThrownBy(() -> Require.email("email", "a".repeat(65) + "@example.com"));
        assertThatExceptionOfType(BadRequestException.class)
                .isThrownBy(() -> Require.email("email", "a@" + "b".repeat(251) + ".c"));
    }

    @Test
    void acceptsNumbersInRange() {
        assertThat(Require.range("limit", 1, 1, 100)).isEqualTo(1);
        assertThat(Require.range("limit", 100, 1, 100)).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 101, -1})
    void rejectsNumbersOutOfRange(int value) {
        assertThatExceptionOfType(BadRequestException.class)
                .isThrownBy(() -> Require.range("limit", value, 1, 100))
                .withMessage("limit must be between 1 and 100");
    }

    @Test
    void acceptsSetValues() {
        assertThat(Require.given("live", true, false)).isFalse();
        assertThat(Require.given("live", false)).isFalse();
    }

    @Test
    void rejectsUnsetValues() {
        assertThatExceptionOfType(BadRequestException.class)
                .isThrownBy(() -> Require.given("live", false, false))
                .withMessage("live must be set");
        assertThatExceptionOfType(BadRequestException.class)
                .isThrownBy(() -> Require.given("live", null))
                .withMessage("live must be set");
    }

    @Test
    void acceptsFiniteNumbers() {
        assertThat(Require.finite("price", -Double.MAX_VALUE)).isEqualTo(-Double.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void rejectsNonFiniteNumbers(double value) {
        assertThatExceptionOfType(BadRequestException.class)
                .isThrownBy(() -> Require.finite("price", value))
                .withMessage("price must be a finite number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01T00:00:00Z", "1969-12-31T23:59:59.999Z", "9999-12-31T23:59:59.999999999Z"})
    void acceptsTimes(Instant time) {
        assertThat(Require.time("started_at", time)).isEqualTo(time);
        assertThat(Require.time("started_at", time.getEpochSecond(), time.getNano()))
                .isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-12-31T23:59:59Z", "+10000-01-01T00:00:00Z"})
    void rejectsTimesOutOfRange(Instant time) {
        assertThatExceptionOfType(BadRequestException.class)
                .isThrownBy(() -> Require.time("started_at", time))
                .withMessage("started_at must be a time between the years 1 and 9999");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1_000_000_000})
    void rejectsInvalidNanoseconds(int nanos) {
        assertThatExceptionOfType(BadRequestException.class).isThrownBy(() -> Require.time("started_at", 0, nanos));
    }

    private static void rejected(ThrowingCallable call, String problem) {
        assertThatExceptionOfType(BadRequestException.class)
                .isThrownBy(call)
                .withMessage("username " + problem)
                .satisfies(e -> assertThat(e.field()).contains("username"));
    }
}

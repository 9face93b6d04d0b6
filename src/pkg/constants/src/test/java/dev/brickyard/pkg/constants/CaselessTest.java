package dev.brickyard.pkg.constants;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaselessTest {
    @ParameterizedTest
    @CsvSource({"Ada@Example.COM, ada@example.com", "AZ, az", "TITLE, title", "a1_z, a1_z"})
    void foldsLettersOfAscii(String text, String folded) {
        assertThat(Caseless.fold(text)).isEqualTo(folded);
    }

    /** Letters whose lower case depends on a language, and the neighbours of A and Z. */
    @ParameterizedTest
    @ValueSource(strings = {"", "Ö", "İ", "ς", "\u212a", "@[`{", "😀"})
    void keepsOtherCharacters(String text) {
        assertThat(Caseless.fold(text)).isEqualTo(text);
    }
}

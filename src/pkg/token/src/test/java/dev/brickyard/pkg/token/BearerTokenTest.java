package dev.brickyard.pkg.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.brickyard.pkg.errors.UnauthorizedException;

class BearerTokenTest {
    @ParameterizedTest
    @ValueSource(strings = {"Bearer abc", "bearer abc", "BEARER  abc "})
    void isReadWhateverTheCase(String header) {
        assertThat(BearerToken.in(header)).isEqualTo("abc");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "abc", "Bearer", "Basic abc"})
    void isMissingWhereNoneIs(@Nullable String header) {
        assertThatExceptionOfType(UnauthorizedException.class)
                .isThrownBy(() -> BearerToken.in(header))
                .withMessage("authentication required");
    }
}

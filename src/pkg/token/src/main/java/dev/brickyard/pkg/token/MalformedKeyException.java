package dev.brickyard.pkg.token;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A variable holds something else than keys; the message names it, but never what it holds. */
final class MalformedKeyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedKeyException(String variable, TokenAlgorithm algorithm, String expected, @Nullable Throwable cause) {
        super(
                variable + "='******' is not usable with TOKEN_ALGORITHM=" + word(algorithm) + ": expected " + expected,
                cause);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    private static String word(TokenAlgorithm algorithm) {
        return algorithm.name().toLowerCase(Locale.ROOT);
    }
}

package dev.brickyard.pkg.token;

import org.jspecify.annotations.Nullable;

/** A variable has a malformed key. The message has the name of the variable, but not its value. */
final class MalformedKeyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedKeyException(String variable, TokenAlgorithm algorithm, String expected, @Nullable Throwable cause) {
        super(
                variable + "='******' is invalid for TOKEN_ALGORITHM=" + algorithm.word() + ": expected " + expected,
                cause);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}

package dev.brickyard.pkg.config;

import org.jspecify.annotations.Nullable;

/** A string or secret, with bounds of its length in characters. */
record TextType(boolean secret, long min, long max) implements ValueType {
    @Override
    public @Nullable Object parse(String text) {
        var length = text.codePointCount(0, text.length());
        if (length < min || length > max) {
            return null;
        }
        return secret ? Secret.of(text) : text;
    }

    @Override
    public String noun() {
        return "a string of the allowed length";
    }

    @Override
    public String rule() {
        var kind = secret ? "a secret" : "a string";
        if (min > 0 && max < Long.MAX_VALUE) {
            return kind + " of " + min + " to " + max + " characters";
        }
        if (min > 0) {
            return kind + " of at least " + min + " characters";
        }
        return max < Long.MAX_VALUE ? kind + " of at most " + max + " characters" : kind;
    }

    @Override
    public String example() {
        return secret ? "a-long-random-text" : "some-text";
    }
}

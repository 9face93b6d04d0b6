package dev.brickyard.pkg.config;

import org.jspecify.annotations.Nullable;

/** Any text, secret or not, within a length in characters. */
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
        return "a text of the right length";
    }

    @Override
    public String rule() {
        var kind = secret ? "a secret text" : "a text";
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

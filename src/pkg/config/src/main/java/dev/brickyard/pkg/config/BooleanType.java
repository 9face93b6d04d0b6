package dev.brickyard.pkg.config;

import org.jspecify.annotations.Nullable;

/** {@code true} or {@code false}; other spellings are invalid. */
record BooleanType() implements ValueType {
    @Override
    public @Nullable Object parse(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> null;
        };
    }

    @Override
    public String noun() {
        return "a boolean";
    }

    @Override
    public String rule() {
        return "true or false";
    }

    @Override
    public String example() {
        return "true";
    }
}

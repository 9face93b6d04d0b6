package dev.brickyard.pkg.config;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A constant of an enum, in lower case and with {@code -} instead of {@code _}. */
record ChoiceType(Class<?> type) implements ValueType {
    @Override
    public @Nullable Object parse(String text) {
        for (var constant : type.getEnumConstants()) {
            if (word(constant).equals(text)) {
                return constant;
            }
        }
        return null;
    }

    @Override
    public String noun() {
        return "an allowed value";
    }

    @Override
    public String rule() {
        var constants = type.getEnumConstants();
        var rule = new StringBuilder();
        for (var i = 0; i < constants.length; i++) {
            var last = i == constants.length - 1;
            rule.append(i == 0 ? "" : last ? " or " : ", ").append(word(constants[i]));
        }
        return rule.toString();
    }

    @Override
    public String example() {
        return word(type.getEnumConstants()[0]);
    }

    private static String word(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

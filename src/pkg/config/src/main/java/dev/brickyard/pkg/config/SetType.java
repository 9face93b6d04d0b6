package dev.brickyard.pkg.config;

import java.util.Collections;
import java.util.LinkedHashSet;
import org.jspecify.annotations.Nullable;

/** Comma-separated unique values; empty for a blank value. */
record SetType(ValueType values) implements ValueType {
    @Override
    public @Nullable Object parse(String text) {
        var set = new LinkedHashSet<Object>();
        if (text.isBlank()) {
            return Collections.unmodifiableSet(set);
        }
        for (var part : text.split(",", -1)) {
            var value = values.parse(part.strip());
            if (value == null || !set.add(value)) {
                return null;
            }
        }
        return Collections.unmodifiableSet(set);
    }

    @Override
    public String noun() {
        return "a list of values";
    }

    @Override
    public String rule() {
        return "one or more unique values, separated by commas, each " + values.rule();
    }

    @Override
    public String example() {
        return values.example();
    }
}

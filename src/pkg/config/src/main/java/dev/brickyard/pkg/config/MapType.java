package dev.brickyard.pkg.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** Comma-separated {@code name=value} pairs with unique names; empty for a blank value. */
record MapType(ValueType values) implements ValueType {
    @Override
    public @Nullable Object parse(String text) {
        var map = new LinkedHashMap<String, Object>();
        if (text.isBlank()) {
            return Collections.unmodifiableMap(map);
        }
        for (var pair : text.split(",", -1)) {
            var parts = pair.split("=", 2);
            var name = parts[0].strip();
            var value = parts.length == 2 ? values.parse(parts[1].strip()) : null;
            if (name.isEmpty() || value == null || map.put(name, value) != null) {
                return null;
            }
        }
        return Collections.unmodifiableMap(map);
    }

    @Override
    public String noun() {
        return "a list of name=value pairs";
    }

    @Override
    public String rule() {
        return "one or more name=value pairs, separated by commas, with unique names, each value " + values.rule();
    }

    @Override
    public String example() {
        return "name=" + values.example();
    }
}

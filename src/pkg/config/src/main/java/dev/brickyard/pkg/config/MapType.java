package dev.brickyard.pkg.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** {@code name=value} pairs joined by commas, each name once; an empty text holds none. */
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
        return "a list of names with values";
    }

    @Override
    public String rule() {
        return "name=value, or several joined by commas, each name once, and each value " + values.rule();
    }

    @Override
    public String example() {
        return "name=" + values.example();
    }
}

package dev.brickyard.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The limits and the default of a field, as given.
 *
 * @param values by their names: min, max, pattern, scale, default
 */
record Limits(Map<String, String> values) {
    static final Limits NONE = new Limits(Map.of());

    Limits {
        values = Map.copyOf(values);
    }

    /** Returns a limit as given, or null. */
    @Nullable String get(String name) {
        return values.get(name);
    }

    /** Returns a whole number, or a default. */
    int number(String name, int absent) {
        var given = get(name);
        return given == null ? absent : Integer.parseInt(given);
    }

    /** Returns a limit of numbers, or null. */
    @Nullable BigDecimal decimal(String name) {
        var given = get(name);
        return given == null ? null : new BigDecimal(given);
    }

    /** Whether values are bounded. */
    boolean bounded() {
        return values.containsKey("min") || values.containsKey("max");
    }

    /** The bounds as the end of a rule, such as ", at least 0"; empty if there are none. */
    String rule() {
        var min = get("min");
        var max = get("max");
        if (min != null && max != null) {
            return " from " + min + " to " + max;
        }
        return min != null ? ", at least " + min : max != null ? ", at most " + max : "";
    }

    /** The bounds in OpenAPI. */
    List<String> yaml() {
        var lines = new ArrayList<String>();
        if (get("min") != null) {
            lines.add("minimum: " + get("min"));
        }
        if (get("max") != null) {
            lines.add("maximum: " + get("max"));
        }
        return lines;
    }

    /** The words of the parameter that gave them, such as {@code max=10}, in a fixed order. */
    List<String> words() {
        var words = new ArrayList<String>();
        for (var name : List.of("min", "max", "pattern", "scale", "default")) {
            if (values.containsKey(name)) {
                words.add(name + "=" + values.get(name));
            }
        }
        return words;
    }
}

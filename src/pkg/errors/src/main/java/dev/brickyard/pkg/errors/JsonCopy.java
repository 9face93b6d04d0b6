package dev.brickyard.pkg.errors;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Copies and validates the value of a JSON field. */
final class JsonCopy {
    // with fewer levels than the 100 messages that protobuf parses: an object within an object needs three
    private static final int MOST_LEVELS = 32;

    private final String field;

    JsonCopy(String field) {
        this.field = field;
    }

    Map<String, @Nullable Object> of(Map<?, ?> object) {
        return object(object, 1);
    }

    private Map<String, @Nullable Object> object(Map<?, ?> object, int level) {
        check(level <= MOST_LEVELS, "must have at most " + MOST_LEVELS + " levels");
        var copy = new TreeMap<String, @Nullable Object>();
        for (var member : object.entrySet()) {
            copy.put(text(member.getKey()), value(member.getValue(), level));
        }
        return Collections.unmodifiableMap(copy);
    }

    private List<@Nullable Object> list(List<?> list, int level) {
        check(level <= MOST_LEVELS, "must have at most " + MOST_LEVELS + " levels");
        var copy = new ArrayList<@Nullable Object>(list.size());
        for (var element : list) {
            copy.add(value(element, level));
        }
        return Collections.unmodifiableList(copy);
    }

    private @Nullable Object value(@Nullable Object value, int level) {
        if (value == null || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Number number) {
            return number(number.doubleValue());
        }
        if (value instanceof Map<?, ?> object) {
            return object(object, level + 1);
        }
        return value instanceof List<?> list ? list(list, level + 1) : text(value);
    }

    private Double number(double number) {
        check(Double.isFinite(number), "must contain only finite numbers");
        // PostgreSQL has no negative zero
        return number == 0 ? 0.0 : number;
    }

    private String text(@Nullable Object value) {
        if (!(value instanceof String text)) {
            throw new BadRequestException(field, "must be a JSON object");
        }
        check(isStorable(text), "must not contain the character U+0000 or unpaired surrogates");
        return text;
    }

    private static boolean isStorable(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }

    private void check(boolean valid, String rule) {
        if (!valid) {
            throw new BadRequestException(field, rule);
        }
    }
}

package dev.brickyard.pkg.database.postgres;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes JSON objects. */
final class JsonText {
    private static final char FIRST_WITHOUT_ESCAPE = ' ';

    private final StringBuilder text = new StringBuilder();

    private JsonText() {}

    static String of(Map<String, ? extends @Nullable Object> object) {
        var json = new JsonText();
        json.writeObject(object);
        return json.text.toString();
    }

    private void write(@Nullable Object value) {
        if (value instanceof Map<?, ?> members) {
            writeObject(members);
        } else if (value instanceof List<?> elements) {
            writeArray(elements);
        } else if (value instanceof String string) {
            writeString(string);
        } else if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
            text.append(number);
        } else if (value == null || value instanceof Boolean) {
            text.append(value);
        } else {
            throw new IllegalArgumentException("not a JSON value: " + value.getClass());
        }
    }

    private void writeObject(Map<?, ?> members) {
        var separator = "{";
        for (var member : members.entrySet()) {
            text.append(separator);
            writeString((String) member.getKey());
            text.append(':');
            write(member.getValue());
            separator = ",";
        }
        text.append(members.isEmpty() ? "{}" : "}");
    }

    private void writeArray(List<?> elements) {
        var separator = "[";
        for (var element : elements) {
            text.append(separator);
            write(element);
            separator = ",";
        }
        text.append(elements.isEmpty() ? "[]" : "]");
    }

    private void writeString(String string) {
        text.append('"');
        for (var i = 0; i < string.length(); i++) {
            var letter = string.charAt(i);
            if (letter < FIRST_WITHOUT_ESCAPE) {
                text.append(String.format("\\u%04x", (int) letter));
            } else if (letter == '"' || letter == '\\') {
                text.append('\\').append(letter);
            } else {
                text.append(letter);
            }
        }
        text.append('"');
    }
}

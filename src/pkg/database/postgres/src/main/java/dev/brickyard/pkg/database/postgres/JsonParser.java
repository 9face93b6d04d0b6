package dev.brickyard.pkg.database.postgres;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Parses JSON objects as PostgreSQL writes them; they are well-formed. Gson refuses some of them: {@code jsonb} writes 1e64
 * as an integer of 65 digits, which Gson takes for malformed.
 */
final class JsonParser {
    private final String text;
    private int position;

    private JsonParser(String text) {
        this.text = text;
    }

    /**
     * Returns an unmodifiable map with {@code Double} for all numbers.
     *
     * @throws IllegalArgumentException if {@code text} is another JSON value
     */
    static Map<String, @Nullable Object> object(String text) {
        if (!text.startsWith("{")) {
            throw new IllegalArgumentException("not a JSON object");
        }
        return new JsonParser(text).object();
    }

    private @Nullable Object value() {
        return switch (next()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> literal("true", true);
            case 'f' -> literal("false", false);
            case 'n' -> literal("null", null);
            default -> number();
        };
    }

    private Map<String, @Nullable Object> object() {
        var members = new LinkedHashMap<String, @Nullable Object>();
        position++;
        while (next() != '}') {
            var name = string();
            next();
            members.put(name, value());
        }
        position++;
        return Collections.unmodifiableMap(members);
    }

    private List<@Nullable Object> array() {
        var elements = new ArrayList<@Nullable Object>();
        position++;
        while (next() != ']') {
            elements.add(value());
        }
        position++;
        return Collections.unmodifiableList(elements);
    }

    private String string() {
        var string = new StringBuilder();
        position++;
        while (text.charAt(position) != '"') {
            var letter = text.charAt(position++);
            string.append(letter == '\\' ? escaped() : letter);
        }
        position++;
        return string.toString();
    }

    private char escaped() {
        var letter = text.charAt(position++);
        return switch (letter) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                position += 4;
                yield (char) Integer.parseInt(text, position - 4, position, 16);
            }
            default -> letter;
        };
    }

    private Double number() {
        var start = position;
        while (",]} ".indexOf(text.charAt(position)) < 0) {
            position++;
        }
        return Double.valueOf(text.substring(start, position));
    }

    private @Nullable Object literal(String word, @Nullable Boolean value) {
        position += word.length();
        return value;
    }

    /** Skips separators and returns the first character of the next value, name or end. */
    private char next() {
        while (",: ".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
        return text.charAt(position);
    }
}

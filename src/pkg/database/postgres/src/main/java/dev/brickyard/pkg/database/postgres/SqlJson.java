package dev.brickyard.pkg.database.postgres;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON object as a parameter of {@link Statements}, for a column of the type {@code jsonb}. */
public final class SqlJson {
    private final String text;

    private SqlJson(String text) {
        this.text = text;
    }

    /**
     * Returns a parameter with the members of a map; null if the map is null.
     *
     * @param members strings, finite numbers, booleans, lists, maps with string keys, and null
     * @throws IllegalArgumentException if a value is none of these
     */
    public static @Nullable SqlJson of(@Nullable Map<String, ? extends @Nullable Object> members) {
        return members == null ? null : new SqlJson(JsonText.of(members));
    }

    String text() {
        return text;
    }
}

package dev.brickyard.pkg.database.postgres;

import static java.util.stream.Collectors.toUnmodifiableList;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

import dev.brickyard.pkg.constants.Bytes;

/** Reads columns of types that JDBC has no class for. */
public final class Columns {
    private Columns() {}

    /** Returns the bytes in a column of the type {@code bytea}, which must not be null. */
    public static Bytes bytes(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(bytesOrNull(row, column), column);
    }

    /** Returns the bytes in a column of the type {@code bytea}, or null. */
    public static @Nullable Bytes bytesOrNull(ResultSet row, String column) throws SQLException {
        var content = row.getBytes(column);
        return content == null ? null : Bytes.of(content);
    }

    /**
     * Returns the object in a column of the type {@code jsonb}, which must not be null.
     *
     * @return an unmodifiable map of strings, {@code Double}, {@code Boolean}, lists, maps and null
     */
    public static Map<String, @Nullable Object> json(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(jsonOrNull(row, column), column);
    }

    /** Returns the object in a column of the type {@code jsonb}, or null, see {@link #json}. */
    public static @Nullable Map<String, @Nullable Object> jsonOrNull(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? null : JsonParser.object(text);
    }

    /**
     * Returns the elements of an array. Neither the array nor an element may be null.
     *
     * @param element {@code String}, {@code Boolean}, {@code Integer}, {@code Long}, {@code Double},
     *     {@code BigDecimal}, {@code LocalDate}, {@code Instant} or {@code UUID}, as the type of the column has it
     * @return an unmodifiable list
     */
    public static <T> List<T> list(ResultSet row, String column, Class<T> element) throws SQLException {
        var array = row.getArray(column);
        if (element == Instant.class) {
            return elements(array, OffsetDateTime.class).stream()
                    .map(time -> element.cast(time.toInstant()))
                    .toList();
        }
        if (element == LocalDate.class) {
            return elements(array, element);
        }
        return Stream.of((Object[]) array.getArray()).map(element::cast).collect(toUnmodifiableList());
    }

    /** Reads each element as a column: the array itself has {@code java.sql.Date}s, which depend on the time zone. */
    private static <T> List<T> elements(Array array, Class<T> type) throws SQLException {
        try (var rows = array.getResultSet()) {
            var elements = new ArrayList<T>();
            while (rows.next()) {
                elements.add(rows.getObject(2, type));
            }
            return List.copyOf(elements);
        }
    }
}

package dev.brickyard.pkg.database.postgres;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

import dev.brickyard.pkg.constants.Bytes;

/** An array as a parameter of {@link Statements}. */
public final class SqlArray {
    private final String elementType;
    private final List<?> elements;

    private SqlArray(String elementType, List<?> elements) {
        this.elementType = elementType;
        this.elements = elements;
    }

    /**
     * Returns a parameter with the elements of a list; null if the list is null.
     *
     * @param elementType the SQL type of the elements without its length or scale, for example {@code numeric}
     * @param elements strings, numbers, booleans, dates, times, UUIDs or bytes
     */
    public static @Nullable SqlArray of(String elementType, @Nullable List<?> elements) {
        return elements == null ? null : new SqlArray(elementType, List.copyOf(elements));
    }

    Array create(Connection connection) throws SQLException {
        return connection.createArrayOf(
                elementType, elements.stream().map(SqlArray::forJdbc).toArray());
    }

    /** Converts what the driver does not know to its text in SQL. */
    private static Object forJdbc(Object element) {
        if (element instanceof Instant time) {
            return time.toString();
        }
        return element instanceof Bytes bytes ? "\\x" + HexFormat.of().formatHex(bytes.toArray()) : element;
    }
}

package dev.brickyard.pkg.database.postgres;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

import dev.brickyard.pkg.constants.Position;

/**
 * A SELECT of one page of a list, whose conditions depend on the request. Not thread-safe.
 *
 * <p>The list is sorted by the column of a range, if it has one, and then by the column {@code id}. A page begins after a
 * position rather than after a number of rows, so that every page costs the same. The SQL contains exactly the conditions
 * that a list has, and its rows are compared in the order of an index: PostgreSQL reads only the rows of the page.
 */
public final class PageSelect {
    private final StringBuilder sql;
    private final List<Object> parameters = new ArrayList<>();
    private String separator = " WHERE ";
    private String sortedBy = "";

    /** Begins with a SELECT without conditions, such as {@code SELECT id FROM users}. */
    public PageSelect(String select) {
        sql = new StringBuilder(select);
    }

    /** Adds a condition without parameters. */
    public PageSelect where(String condition) {
        sql.append(separator).append(condition);
        separator = " AND ";
        return this;
    }

    /** Adds the condition that an expression equals a value; does nothing if the value is null. */
    public PageSelect equal(String expression, @Nullable Object value) {
        return compare(expression, " = ?", value);
    }

    /**
     * Adds the condition that a column is in a range, by which the list is then sorted; does nothing if both limits are
     * null.
     *
     * @param from the first value of the range; null for no limit
     * @param until the first value after the range; null for no limit
     */
    public PageSelect range(String column, @Nullable Object from, @Nullable Object until) {
        if (from != null || until != null) {
            sortedBy = column;
        }
        return compare(column, " >= ?", from).compare(column, " < ?", until);
    }

    private PageSelect compare(String expression, String comparison, @Nullable Object value) {
        if (value != null) {
            where(expression + comparison);
            parameters.add(value);
        }
        return this;
    }

    /**
     * Returns a page.
     *
     * @param after the position after which the page begins, whose key is a value of the column of the range
     * @param descending whether the order is descending
     * @param limit the maximum number of rows, at least 1
     * @throws dev.brickyard.pkg.errors.ServiceException if the statement fails, see {@link PostgresErrors}
     */
    public <T> List<T> read(Statements statements, RowReader<T> reader, Position after, boolean descending, int limit) {
        if (!after.id().isEmpty()) {
            begin(after, descending ? " < " : " > ");
        }
        var direction = descending ? " DESC" : "";
        sql.append(" ORDER BY ");
        if (!sortedBy.isEmpty()) {
            sql.append(sortedBy).append(direction).append(", ");
        }
        sql.append("id").append(direction).append(" LIMIT ?");
        parameters.add(limit);
        return statements.query(sql.toString(), reader, parameters.toArray());
    }

    private void begin(Position after, String comparison) {
        if (after.key() == null) {
            where("id" + comparison + "?");
        } else {
            where("(" + sortedBy + ", id)" + comparison + "(?, ?)");
            parameters.add(after.key());
        }
        parameters.add(after.id());
    }
}

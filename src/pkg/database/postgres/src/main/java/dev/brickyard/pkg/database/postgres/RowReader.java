package dev.brickyard.pkg.database.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Makes a value of a row.
 *
 * @param <T> the type of the values
 */
@FunctionalInterface
public interface RowReader<T> {
    /** Returns the value of the current row, and leaves the cursor where it is. */
    T read(ResultSet row) throws SQLException;
}

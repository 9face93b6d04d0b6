package dev.brickyard.pkg.database.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Maps a row to a value.
 *
 * @param <T> the type of the values
 */
@FunctionalInterface
public interface RowReader<T> {
    /** Returns the value of the current row; must not move the cursor. */
    T read(ResultSet row) throws SQLException;
}

package dev.brickyard.pkg.database.postgres;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens connections to one server. Thread-safe. */
@FunctionalInterface
public interface Connections {
    /**
     * Returns a connection in autocommit mode; the caller closes it.
     *
     * @throws SQLException if no connection is available within the connection timeout, or if the database is not
     *     started
     */
    Connection open() throws SQLException;
}

package dev.brickyard.pkg.database.postgres;

import java.sql.Connection;
import java.sql.SQLException;

/** Gives out connections to one server; thread-safe. */
@FunctionalInterface
public interface Connections {
    /**
     * Returns a connection that commits every statement; closing it gives it back.
     *
     * @throws SQLException if there is none within the connection time-out, or outside start and stop
     */
    Connection open() throws SQLException;
}

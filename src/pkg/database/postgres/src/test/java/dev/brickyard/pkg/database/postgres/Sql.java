package dev.brickyard.pkg.database.postgres;

import java.sql.Connection;
import java.sql.SQLException;

/** Runs single statements. */
final class Sql {
    private Sql() {}

    static void execute(Connections connections, String sql) throws SQLException {
        try (var connection = connections.open()) {
            execute(connection, sql);
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static int number(Connections connections, String sql) throws SQLException {
        try (var connection = connections.open()) {
            return number(connection, sql);
        }
    }

    static int number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}

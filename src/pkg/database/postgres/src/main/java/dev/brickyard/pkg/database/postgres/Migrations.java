package dev.brickyard.pkg.database.postgres;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies the migrations in {@code db/migration} with Flyway.
 *
 * <p>Loading Flyway takes a third of a service's start time. It is not loaded if its history table already lists the
 * same files with the same checksums, all successful.
 */
final class Migrations {
    static final String LOCATION = "db/migration";

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
    private static final String UNDEFINED_TABLE = "42P01";

    private final ClassLoader loader;

    Migrations(ClassLoader loader) {
        this.loader = loader;
    }

    /**
     * Applies the pending migrations.
     *
     * @param connection connection for reading the history table
     * @param source opens Flyway's connections
     * @param sessions whether each connection of {@code source} has a server session of its own
     */
    void apply(Connection connection, DataSource source, boolean sessions) throws SQLException {
        if (pending(connection)) {
            FlywayMigration.run(loader, LOCATION, source, sessions);
        } else {
            LOG.debug("no pending migrations");
        }
    }

    private boolean pending(Connection connection) throws SQLException {
        try {
            var files = MigrationFiles.checksums(loader, LOCATION);
            return !files.isEmpty() && !files.equals(applied(connection));
        } catch (IOException e) {
            LOG.debug("cannot compare the migrations, leaving it to Flyway", e);
            return true;
        }
    }

    private static Map<String, Integer> applied(Connection connection) throws SQLException {
        var applied = new HashMap<String, Integer>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT script, checksum, success FROM flyway_schema_history ORDER BY installed_rank")) {
            while (rows.next()) {
                // a failed migration makes the maps differ, so that Flyway handles it
                applied.put(rows.getBoolean("success") ? rows.getString("script") : "", rows.getInt("checksum"));
            }
            return applied;
        } catch (SQLException e) {
            if (UNDEFINED_TABLE.equals(e.getSQLState())) {
                return Map.of();
            }
            throw e;
        }
    }
}

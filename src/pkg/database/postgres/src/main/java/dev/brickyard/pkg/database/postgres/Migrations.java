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
 * Brings the schema up to date with the files in {@code db/migration}.
 *
 * <p>Flyway does the work. Loading it takes a third of a service's start, so it is not loaded when its history shows that
 * there is no work: the same files with the same checksums, all successful.
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
     * Applies what is pending.
     *
     * @param connection to look at the history with
     * @param source for Flyway's own connections
     * @param sessions whether the server keeps the sessions of {@code source} apart
     */
    void apply(Connection connection, DataSource source, boolean sessions) throws SQLException {
        if (pending(connection)) {
            FlywayMigration.run(loader, LOCATION, source, sessions);
        } else {
            LOG.debug("no migration is pending");
        }
    }

    private boolean pending(Connection connection) throws SQLException {
        try {
            var files = MigrationFiles.checksums(loader, LOCATION);
            return !files.isEmpty() && !files.equals(applied(connection));
        } catch (IOException e) {
            LOG.debug("leaving the look at the migrations to Flyway", e);
            return true;
        }
    }

    private static Map<String, Integer> applied(Connection connection) throws SQLException {
        var applied = new HashMap<String, Integer>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT script, checksum, success FROM flyway_schema_history ORDER BY installed_rank")) {
            while (rows.next()) {
                // a failed one is not applied, and makes the difference that leaves the decision to Flyway
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

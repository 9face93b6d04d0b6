package dev.brickyard.pkg.database.postgres;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements, each on a connection of its own that commits it, and fails in the shared vocabulary; thread-safe.
 *
 * <p>Parameters stand for the question marks, in order: null, an {@link Instant}, or what JDBC takes as an object.
 */
public final class Statements {
    private static final Pattern READ = Pattern.compile("\\s*SELECT\\b", Pattern.CASE_INSENSITIVE);

    private final Connections connections;
    private final Map<String, String> fieldsOfConstraints;

    /**
     * Statements of one store.
     *
     * @param fieldsOfConstraints request fields by the names of the constraints that guard them
     */
    public Statements(Connections connections, Map<String, String> fieldsOfConstraints) {
        this.connections = connections;
        this.fieldsOfConstraints = Map.copyOf(fieldsOfConstraints);
    }

    /**
     * Returns how many rows the statement inserted, changed or deleted.
     *
     * @throws dev.brickyard.pkg.errors.ServiceException if it fails, see {@link PostgresErrors}
     */
    public int update(String sql, @Nullable Object... parameters) {
        return run(sql, PreparedStatement::executeUpdate, parameters);
    }

    /**
     * Returns what the statement found, in its order.
     *
     * @throws dev.brickyard.pkg.errors.ServiceException if it fails, see {@link PostgresErrors}
     */
    public <T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        return run(sql, statement -> readAll(statement, reader), parameters);
    }

    private <T> T run(String sql, Execution<T> execution, @Nullable Object... parameters) {
        try (var connection = connections.open();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, forJdbc(parameters[i]));
            }
            return execution.run(statement);
        } catch (SQLException failure) {
            throw isRead(sql)
                    ? PostgresErrors.translateRead(failure)
                    : PostgresErrors.translate(failure, fieldsOfConstraints);
        }
    }

    /** WITH may change rows too, and so may a query that returns what it changed. */
    private static boolean isRead(String sql) {
        return READ.matcher(sql).lookingAt();
    }

    private static <T> List<T> readAll(PreparedStatement statement, RowReader<T> reader) throws SQLException {
        try (var rows = statement.executeQuery()) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return found;
        }
    }

    private static @Nullable Object forJdbc(@Nullable Object parameter) {
        return parameter instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : parameter;
    }

    /** What is done with a statement whose parameters are set. */
    @FunctionalInterface
    private interface Execution<T> {
        T run(PreparedStatement statement) throws SQLException;
    }
}

package dev.brickyard.pkg.database.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Runs SQL statements, each on its own connection and in its own transaction unless {@link #inTransaction} joins them,
 * and converts SQL errors with {@link PostgresErrors}. Thread-safe.
 *
 * <p>Parameters replace the question marks in order. A parameter is null, an {@link Instant} or any object that the
 * JDBC driver accepts.
 */
public final class Statements {
    private static final Pattern READ = Pattern.compile("\\s*SELECT\\b", Pattern.CASE_INSENSITIVE);

    private final Connections connections;
    private final Map<String, String> fieldsOfConstraints;
    private final @Nullable Connection transaction;

    /**
     * Creates an instance for one store.
     *
     * @param fieldsOfConstraints request fields by constraint name
     */
    public Statements(Connections connections, Map<String, String> fieldsOfConstraints) {
        this(connections, Map.copyOf(fieldsOfConstraints), null);
    }

    private Statements(
            Connections connections, Map<String, String> fieldsOfConstraints, @Nullable Connection transaction) {
        this.connections = connections;
        this.fieldsOfConstraints = fieldsOfConstraints;
        this.transaction = transaction;
    }

    /**
     * Runs several statements in one transaction, which is rolled back if {@code work} throws, and returns its result.
     *
     * @param work gets the statements of the transaction, which are valid on its thread and until it returns
     * @throws dev.brickyard.pkg.errors.ServiceException if a statement or the commit fails, see {@link PostgresErrors}
     */
    public <T extends @Nullable Object> T inTransaction(Function<Statements, T> work) {
        // the pool rolls back what is not committed when the connection is closed
        try (var connection = connections.open()) {
            connection.setAutoCommit(false);
            var result = work.apply(new Statements(connections, fieldsOfConstraints, connection));
            connection.commit();
            return result;
        } catch (SQLException failure) {
            throw PostgresErrors.translate(failure, fieldsOfConstraints);
        }
    }

    /**
     * Runs the statement and returns the number of rows inserted, updated or deleted.
     *
     * @throws dev.brickyard.pkg.errors.ServiceException if it fails, see {@link PostgresErrors}
     */
    public int update(String sql, @Nullable Object... parameters) {
        return run(sql, PreparedStatement::executeUpdate, parameters);
    }

    /**
     * Runs the query and returns the rows in order.
     *
     * @throws dev.brickyard.pkg.errors.ServiceException if it fails, see {@link PostgresErrors}
     */
    public <T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        return run(sql, statement -> readAll(statement, reader), parameters);
    }

    private <T> T run(String sql, Execution<T> execution, @Nullable Object... parameters) {
        try {
            if (transaction != null) {
                return run(transaction, sql, execution, parameters);
            }
            try (var connection = connections.open()) {
                return run(connection, sql, execution, parameters);
            }
        } catch (SQLException failure) {
            throw isRead(sql)
                    ? PostgresErrors.translateRead(failure)
                    : PostgresErrors.translate(failure, fieldsOfConstraints);
        }
    }

    private static <T> T run(Connection connection, String sql, Execution<T> execution, @Nullable Object... parameters)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, forJdbc(parameters[i]));
            }
            return execution.run(statement);
        }
    }

    /** Only SELECT counts as a read: a WITH or RETURNING statement may change rows. */
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

    /** Executes a statement whose parameters are set. */
    @FunctionalInterface
    private interface Execution<T> {
        T run(PreparedStatement statement) throws SQLException;
    }
}

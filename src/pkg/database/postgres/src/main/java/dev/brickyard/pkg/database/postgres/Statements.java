package dev.brickyard.pkg.database.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

import dev.brickyard.pkg.constants.Bytes;
import dev.brickyard.pkg.errors.ServiceException;

/**
 * Runs SQL statements, each on its own connection and in its own transaction unless {@link #inTransaction} joins them,
 * and converts SQL errors with {@link PostgresErrors}. Thread-safe.
 *
 * <p>Parameters replace the question marks in order. A parameter is null, an {@link Instant}, {@link Bytes}, an enum
 * constant (stored by name), a {@link SqlArray}, a {@link SqlJson} or any object that the JDBC driver accepts, such as a
 * {@code String}, {@code BigDecimal}, {@code LocalDate} or {@code UUID}.
 */
public final class Statements {
    private static final int ATTEMPTS = 4;
    private static final long LONGEST_PAUSE_MILLIS = 20;
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
     * <p>If a statement or the commit fails because of a concurrent transaction (a serialization failure or a deadlock),
     * all of {@code work} is repeated in a new transaction, up to three times. Apart from its statements, it should
     * therefore have no effects.
     *
     * @param work gets the statements of the transaction, which are valid on its thread and until it returns
     * @throws dev.brickyard.pkg.errors.OutdatedException if concurrent transactions interfere each time
     * @throws ServiceException if a statement or the commit fails, see {@link PostgresErrors}
     */
    public <T extends @Nullable Object> T inTransaction(Function<Statements, T> work) {
        return repeat(work, false);
    }

    /**
     * Like {@link #inTransaction}, with the isolation level SERIALIZABLE: the result is as if concurrent transactions of
     * this level ran one after the other.
     */
    public <T extends @Nullable Object> T inSerializableTransaction(Function<Statements, T> work) {
        return repeat(work, true);
    }

    private <T extends @Nullable Object> T repeat(Function<Statements, T> work, boolean serializable) {
        for (var attempt = 1; ; attempt++) {
            try {
                return runInTransaction(work, serializable);
            } catch (ServiceException failure) {
                if (attempt == ATTEMPTS || !PostgresErrors.isConflict(failure) || !pause(attempt)) {
                    throw failure;
                }
            }
        }
    }

    private <T extends @Nullable Object> T runInTransaction(Function<Statements, T> work, boolean serializable) {
        // the pool rolls back what is not committed when the connection is closed
        try (var connection = connections.open()) {
            connection.setAutoCommit(false);
            if (serializable) {
                makeSerializable(connection);
            }
            var result = work.apply(new Statements(connections, fieldsOfConstraints, connection));
            connection.commit();
            return result;
        } catch (SQLException failure) {
            throw PostgresErrors.translate(failure, fieldsOfConstraints);
        }
    }

    /** Not with a method of JDBC: it changes the session, which a proxy may share among clients. */
    private static void makeSerializable(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL SERIALIZABLE");
        }
    }

    /** Waits for a random time, so that transactions do not meet again; returns false if the thread is interrupted. */
    private static boolean pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(1, LONGEST_PAUSE_MILLIS * attempt));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Runs the statement and returns the number of rows inserted, updated or deleted.
     *
     * @throws ServiceException if it fails, see {@link PostgresErrors}
     */
    public int update(String sql, @Nullable Object... parameters) {
        return run(sql, PreparedStatement::executeUpdate, parameters);
    }

    /**
     * Runs the query and returns the rows in order.
     *
     * @throws ServiceException if it fails, see {@link PostgresErrors}
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
            throw transaction == null && isRead(sql)
                    ? PostgresErrors.translateRead(failure)
                    : PostgresErrors.translate(failure, fieldsOfConstraints);
        }
    }

    private static <T> T run(Connection connection, String sql, Execution<T> execution, @Nullable Object... parameters)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                bind(statement, i + 1, parameters[i]);
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

    private static void bind(PreparedStatement statement, int index, @Nullable Object parameter) throws SQLException {
        if (parameter instanceof Instant time) {
            statement.setObject(index, time.atOffset(ZoneOffset.UTC));
        } else if (parameter instanceof Bytes bytes) {
            statement.setBytes(index, bytes.toArray());
        } else if (parameter instanceof Enum<?> constant) {
            statement.setString(index, constant.name());
        } else if (parameter instanceof SqlArray array) {
            statement.setArray(index, array.create(statement.getConnection()));
        } else if (parameter instanceof SqlJson json) {
            statement.setObject(index, json.text(), Types.OTHER);
        } else {
            statement.setObject(index, parameter);
        }
    }

    /** Executes a statement whose parameters are set. */
    @FunctionalInterface
    private interface Execution<T> {
        T run(PreparedStatement statement) throws SQLException;
    }
}

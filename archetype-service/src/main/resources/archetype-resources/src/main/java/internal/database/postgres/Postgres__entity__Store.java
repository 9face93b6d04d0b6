package ${package}.internal.database.postgres;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import ${pkgPackage}.database.postgres.Connections;
import ${pkgPackage}.database.postgres.PostgresErrors;
import ${pkgPackage}.errors.NotFoundException;
import ${package}.internal.database.${entity}Store;
import ${package}.internal.entities.Change;
import ${package}.internal.entities.${entityPackage}.v1.${entity};

/**
 * Keeps every ${entityWords} in PostgreSQL.
 *
 * <p>Single reads go to the writer: what they return fills the cache, where the answer of a replica that lags behind
 * would outlive the change that it missed. Lists are never cached and go to the reader.
 */
public final class Postgres${entity}Store implements ${entity}Store {
    private static final Map<String, String> FIELDS_OF_CONSTRAINTS = Map.of(
            "${entityPluralSnake}_pkey", "id",
            "${entityPluralSnake}_email_key", "email",
            "${entityPluralSnake}_username_key", "username");

    private final Connections writer;
    private final Connections reader;

    /** A store that reads lists from {@code reader} and does all else with {@code writer}. */
    public Postgres${entity}Store(Connections writer, Connections reader) {
        this.writer = writer;
        this.reader = reader;
    }

    @Override
    public void create(${entity} created) {
        var sql = """
                INSERT INTO "${entityPluralSnake}" (id, username, email, created_at, updated_at)
                VALUES (?, ?, ?, ?, ?)
                """;
        run(
                writer,
                sql,
                PreparedStatement::executeUpdate,
                created.id(),
                created.username(),
                created.email(),
                timestamp(created.createdAt()),
                timestamp(created.updatedAt()));
    }

    @Override
    public ${entity} findById(String id) {
        return find(id, """
                SELECT id, username, email, created_at, updated_at
                FROM "${entityPluralSnake}"
                WHERE id = ?
                """);
    }

    @Override
    public ${entity} findByEmail(String email) {
        return find(email, """
                SELECT id, username, email, created_at, updated_at
                FROM "${entityPluralSnake}"
                WHERE email = ?
                """);
    }

    @Override
    public ${entity} findByUsername(String username) {
        return find(username, """
                SELECT id, username, email, created_at, updated_at
                FROM "${entityPluralSnake}"
                WHERE username = ?
                """);
    }

    @Override
    public List<${entity}> list(String afterId, int limit) {
        var sql = """
                SELECT id, username, email, created_at, updated_at
                FROM "${entityPluralSnake}"
                WHERE id > ?
                ORDER BY id
                LIMIT ?
                """;
        return query(reader, sql, afterId, limit);
    }

    @Override
    public Change<${entity}> updateUsername(String id, String username, Instant at) {
        // one statement that locks, changes and returns both states: nobody can come between before and after
        var sql = """
                WITH before AS (
                    SELECT id, username, email, created_at, updated_at
                    FROM "${entityPluralSnake}"
                    WHERE id = ?
                    FOR UPDATE
                ), after AS (
                    UPDATE "${entityPluralSnake}" AS changed
                    SET username = ?, updated_at = GREATEST(before.updated_at, ?)
                    FROM before
                    WHERE changed.id = before.id
                    RETURNING changed.*
                )
                SELECT 1 AS position, id, username, email, created_at, updated_at FROM before
                UNION ALL
                SELECT 2 AS position, id, username, email, created_at, updated_at FROM after
                ORDER BY position
                """;
        var states = query(writer, sql, id, username, timestamp(at));
        if (states.isEmpty()) {
            throw notFound();
        }
        return new Change<>(states.get(0), states.get(1));
    }

    @Override
    public ${entity} delete(String id) {
        return find(id, """
                DELETE FROM "${entityPluralSnake}"
                WHERE id = ?
                RETURNING id, username, email, created_at, updated_at
                """);
    }

    private ${entity} find(String key, String sql) {
        return query(writer, sql, key).stream().findFirst().orElseThrow(Postgres${entity}Store::notFound);
    }

    private static List<${entity}> query(Connections connections, String sql, Object... parameters) {
        return run(connections, sql, Postgres${entity}Store::found, parameters);
    }

    private static List<${entity}> found(PreparedStatement query) throws SQLException {
        try (var rows = query.executeQuery()) {
            var found = new ArrayList<${entity}>();
            while (rows.next()) {
                found.add(${entity}RowMapper.map(rows));
            }
            return found;
        }
    }

    private static OffsetDateTime timestamp(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static NotFoundException notFound() {
        return new NotFoundException("${entityWords} not found");
    }

    private static <T> T run(Connections connections, String sql, SqlExecution<T> execution, Object... parameters) {
        try (var connection = connections.open();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return execution.run(statement);
        } catch (SQLException failure) {
            throw PostgresErrors.translate(failure, FIELDS_OF_CONSTRAINTS);
        }
    }

    /** What is done with a statement whose parameters are set. */
    @FunctionalInterface
    private interface SqlExecution<T> {
        T run(PreparedStatement statement) throws SQLException;
    }
}

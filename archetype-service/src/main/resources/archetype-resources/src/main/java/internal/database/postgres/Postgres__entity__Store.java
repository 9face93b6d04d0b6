package ${package}.internal.database.postgres;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

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
    private static final RowMapper<${entity}> ROW = new ${entity}RowMapper();

    private final Jdbi writer;
    private final Jdbi reader;

    /** A store that reads lists from {@code reader} and does all else with {@code writer}. */
    public Postgres${entity}Store(Jdbi writer, Jdbi reader) {
        this.writer = writer;
        this.reader = reader;
    }

    @Override
    public void create(${entity} created) {
        var sql = """
                INSERT INTO "${entityPluralSnake}" (id, username, email, created_at, updated_at)
                VALUES (:id, :username, :email, :createdAt, :updatedAt)
                """;
        run(writer, handle -> {
            var insert = handle.createUpdate(sql).bind("id", created.id());
            insert.bind("username", created.username()).bind("email", created.email());
            insert.bind("createdAt", created.createdAt()).bind("updatedAt", created.updatedAt());
            return insert.execute();
        });
    }

    @Override
    public ${entity} findById(String id) {
        return find(id, """
                SELECT id, username, email, created_at, updated_at
                FROM "${entityPluralSnake}"
                WHERE id = :key
                """);
    }

    @Override
    public ${entity} findByEmail(String email) {
        return find(email, """
                SELECT id, username, email, created_at, updated_at
                FROM "${entityPluralSnake}"
                WHERE email = :key
                """);
    }

    @Override
    public ${entity} findByUsername(String username) {
        return find(username, """
                SELECT id, username, email, created_at, updated_at
                FROM "${entityPluralSnake}"
                WHERE username = :key
                """);
    }

    @Override
    public List<${entity}> list(String afterId, int limit) {
        var sql = """
                SELECT id, username, email, created_at, updated_at
                FROM "${entityPluralSnake}"
                WHERE id > :afterId
                ORDER BY id
                LIMIT :limit
                """;
        return run(reader, handle -> {
            var query = handle.createQuery(sql).bind("afterId", afterId).bind("limit", limit);
            return query.map(ROW).list();
        });
    }

    @Override
    public Change<${entity}> updateUsername(String id, String username, Instant at) {
        // one statement that locks, changes and returns both states: nobody can come between before and after
        var sql = """
                WITH before AS (
                    SELECT id, username, email, created_at, updated_at
                    FROM "${entityPluralSnake}"
                    WHERE id = :id
                    FOR UPDATE
                ), after AS (
                    UPDATE "${entityPluralSnake}" AS changed
                    SET username = :username, updated_at = GREATEST(before.updated_at, :at)
                    FROM before
                    WHERE changed.id = before.id
                    RETURNING changed.*
                )
                SELECT 1 AS position, id, username, email, created_at, updated_at FROM before
                UNION ALL
                SELECT 2 AS position, id, username, email, created_at, updated_at FROM after
                ORDER BY position
                """;
        var states = run(writer, handle -> {
            var query = handle.createQuery(sql).bind("id", id).bind("username", username);
            return query.bind("at", at).map(ROW).list();
        });
        if (states.isEmpty()) {
            throw notFound();
        }
        return new Change<>(states.get(0), states.get(1));
    }

    @Override
    public ${entity} delete(String id) {
        return find(id, """
                DELETE FROM "${entityPluralSnake}"
                WHERE id = :key
                RETURNING id, username, email, created_at, updated_at
                """);
    }

    private ${entity} find(String key, String sql) {
        var found = run(writer, handle -> {
            var query = handle.createQuery(sql).bind("key", key);
            return query.map(ROW).findOne();
        });
        return found.orElseThrow(Postgres${entity}Store::notFound);
    }

    private static NotFoundException notFound() {
        return new NotFoundException("${entityWords} not found");
    }

    private static <T> T run(Jdbi jdbi, HandleCallback<T, RuntimeException> statement) {
        try {
            return jdbi.withHandle(statement);
        } catch (RuntimeException failure) {
            throw PostgresErrors.translate(failure, FIELDS_OF_CONSTRAINTS);
        }
    }
}

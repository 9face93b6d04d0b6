package ${package}.internal.database.postgres;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

import ${pkgPackage}.database.postgres.Connections;
import ${pkgPackage}.database.postgres.Statements;
import ${pkgPackage}.errors.NotFoundException;
import ${package}.internal.database.${entity}Store;
import ${package}.internal.entities.Change;
import ${package}.internal.entities.${entity.packageName}.v1.${entity};

/**
 * Stores ${entity.pluralWords} in PostgreSQL.
 *
 * <p>Single reads go to the primary; only lists go to a replica, which may lag behind.
 */
public final class Postgres${entity}Store implements ${entity}Store {
    private static final String TABLE = "\"${entity.table}\"";
    private static final String COLUMNS = ${entity.columnsInJava};
    private static final String PARAMETERS = ${entity.parametersInJava};
    private static final String SELECT = "SELECT " + COLUMNS + " FROM " + TABLE;
#foreach($field in $entity.updatables)
    private static final String UPDATE_${field.constant} = updateOf("${field.name}");
#end
    private static final Map<String, String> FIELDS_BY_CONSTRAINT = Map.ofEntries(Map.entry("${entity.table}_pkey", "id")#foreach($field in $entity.uniques), Map.entry("${entity.table}_${field.name}_key", "${field.name}")#end);

    private final Statements writer;
    private final Statements reader;

    /** Creates a store that uses {@code reader} for lists and {@code writer} for everything else. */
    public Postgres${entity}Store(Connections writer, Connections reader) {
        this.writer = new Statements(writer, FIELDS_BY_CONSTRAINT);
        this.reader = new Statements(reader, Map.of());
    }

    @Override
    public void create(${entity} created) {
        var sql = "INSERT INTO " + TABLE + " (" + COLUMNS + ") VALUES (" + PARAMETERS + ")";
        writer.update(sql, created.id(), ${entity.values("created")}, created.createdAt(), created.updatedAt());
    }

    @Override
    public ${entity} findById(String id) {
        return find(SELECT + " WHERE id = ?", id);
    }

#foreach($field in $entity.uniques)
    @Override
    public ${entity} findBy${field.pascal}($field.java value) {
        return find(SELECT + " WHERE ${field.columnInJava} = ?", value);
    }

#end
    @Override
    public List<${entity}> list(String afterId, int limit) {
        return reader.query(SELECT + " WHERE id > ? ORDER BY id LIMIT ?", ${entity}RowMapper::map, afterId, limit);
    }

#foreach($field in $entity.updatables)
    @Override
    public Change<${entity}> update${field.pascal}(String id, $field.ref value, Instant updatedAt) {
        return update(UPDATE_${field.constant}, id, value, updatedAt);
    }

#end
    @Override
    public ${entity} delete(String id) {
        return find("DELETE FROM " + TABLE + " WHERE id = ? RETURNING " + COLUMNS, id);
    }

    private ${entity} find(String sql, Object key) {
        var found = writer.query(sql, ${entity}RowMapper::map, key);
        return found.stream().findFirst().orElseThrow(Postgres${entity}Store::notFound);
    }

#if(!$entity.updatables.empty)
    private Change<${entity}> update(String sql, String id, #if(!$entity.clearables.empty)@Nullable #{end}Object value, Instant updatedAt) {
        var states = writer.query(sql, ${entity}RowMapper::map, id, value, updatedAt);
        if (states.isEmpty()) {
            throw notFound();
        }
        return new Change<>(states.get(0), states.get(1));
    }

    /** Locks, changes and returns both states in one statement, so that no other change comes between them. */
    private static String updateOf(String column) {
        return """
                WITH before AS (
                    SELECT * FROM %s WHERE id = ? FOR UPDATE
                ), after AS (
                    UPDATE %s AS changed
                    SET "%s" = ?, updated_at = GREATEST(before.updated_at, ?)
                    FROM before
                    WHERE changed.id = before.id
                    RETURNING changed.*
                )
                SELECT 1, %s FROM before
                UNION ALL
                SELECT 2, %s FROM after
                ORDER BY 1
                """.formatted(TABLE, TABLE, column, COLUMNS, COLUMNS);
    }

#end
    private static NotFoundException notFound() {
        return new NotFoundException("${entity.words} not found");
    }
}

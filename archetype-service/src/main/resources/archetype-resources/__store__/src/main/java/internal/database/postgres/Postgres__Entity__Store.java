package ${package}.internal.database.postgres;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import ${pkgPackage}.constants.Bytes;
import ${pkgPackage}.constants.Caseless;
import ${pkgPackage}.constants.Position;
import ${pkgPackage}.database.postgres.Columns;
import ${pkgPackage}.database.postgres.Connections;
import ${pkgPackage}.database.postgres.PageSelect;
import ${pkgPackage}.database.postgres.SqlArray;
import ${pkgPackage}.database.postgres.SqlJson;
import ${pkgPackage}.database.postgres.Statements;
import ${pkgPackage}.database.postgres.Timestamps;
import ${pkgPackage}.errors.NotFoundException;
import ${pkgPackage}.errors.OutdatedException;
import ${package}.internal.database.${entity}Store;
import ${package}.internal.entities.Change;
import ${package}.internal.entities.${entity.packageName}.v1.${entity};
import ${package}.internal.entities.${entity.packageName}.v1.${entity}Edit;
import ${package}.internal.entities.${entity.packageName}.v1.${entity}Query;
import ${package}.internal.entities.${entity.packageName}.v1.${entity}Secrets;

/**
 * Stores ${entity.pluralWords} in PostgreSQL.
 *
 * <p>Single reads go to the primary; only lists go to a replica, which may lag behind.
 */
#set($columns = "#if($entity.secrets.empty)COLUMNS#{else}ALL_COLUMNS#end")
#set($alive = "#if($entity.softDelete()) AND deleted_at IS NULL#end")
public final class Postgres${entity}Store implements ${entity}Store {
    private static final String TABLE = "\"${entity.table}\"";
    private static final String REQUESTS = "\"${entity.requestTable}\"";
    private static final String COLUMNS = ${entity.columnsInJava};
#if(!$entity.secrets.empty)
    private static final String ALL_COLUMNS = COLUMNS + "$entity.secretColumnsInJava";
#end
    private static final String PARAMETERS = ${entity.parametersInJava};
    private static final String SELECT = "SELECT " + COLUMNS + " FROM " + TABLE;
    private static final String SELECT_REQUESTED = SELECT + " WHERE id = (SELECT id FROM " + REQUESTS + " WHERE request_id = ?)${alive}";
    private static final String INSERT = "INSERT INTO " + TABLE + " (" + $columns + ") VALUES (" + PARAMETERS + ")";

    /** Adds a row unless the request added one less than a day ago. */
    private static final String INSERT_ONCE = """
            WITH created (%2$s) AS (
                VALUES (%3$s)
            ), request AS (
                INSERT INTO %4$s AS known (request_id, id, created_at)
                SELECT ?, id, now() FROM created
                ON CONFLICT (request_id) DO UPDATE SET id = excluded.id, created_at = excluded.created_at
                WHERE known.created_at < now() - interval '1 day'
                RETURNING request_id, id
            ), expired AS (
                DELETE FROM %4$s
                WHERE request_id IN (
                    SELECT request_id FROM %4$s
                    WHERE created_at < now() - interval '1 day' AND request_id NOT IN (SELECT request_id FROM request)
                    ORDER BY created_at LIMIT 10 FOR UPDATE SKIP LOCKED
                )
            )
            INSERT INTO %1$s (%2$s)
            SELECT created.* FROM created JOIN request USING (id)
            """.formatted(TABLE, $columns, PARAMETERS, REQUESTS);

#foreach($field in $entity.updatables)
    private static final String UPDATE_${field.constant} = updateOf("\"${field.name}\" = ?");
#end
#if(!$entity.editables.empty)
    private static final String UPDATE = updateOf(#foreach($field in $entity.editables)edited("${field.name}", "$field.sql")#if($foreach.hasNext), #end#end);
#end
#if($entity.deletable())
    private static final String DELETE = """
#if($entity.softDelete())
            UPDATE %s SET deleted_at = ?
#else
            DELETE FROM %s
#end
            WHERE id = ? AND updated_at = COALESCE(?, updated_at)${alive}
            RETURNING %s
            """.formatted(TABLE, COLUMNS);
#end
    private static final Map<String, String> FIELDS_BY_CONSTRAINT = Map.ofEntries(Map.entry("${entity.table}_pkey", "id")#foreach($field in $entity.uniques), Map.entry("${entity.uniqueConstraint($field)}", "${field.name}")#end#foreach($composite in $entity.composites), Map.entry("$composite.constraint", "$composite.last")#end#foreach($field in $entity.foreignKeys), Map.entry("${entity.foreignConstraint($field)}", "${field.name}")#end);

    private final Statements writer;
    private final Statements reader;

    /** Creates a store that uses {@code reader} for lists and {@code writer} for everything else. */
    public Postgres${entity}Store(Connections writer, Connections reader) {
        this.writer = new Statements(writer, FIELDS_BY_CONSTRAINT);
        this.reader = new Statements(reader, Map.of());
    }

    @Override
    public ${entity} create(${entity} created, #if(!$entity.secrets.empty)${entity}Secrets secrets, #end@Nullable String requestId) {
        var parameters = new ArrayList<@Nullable Object>();
        Collections.addAll(parameters, created.id(), ${entity.columnValues("created")}, created.createdAt(), created.updatedAt()#foreach($field in $entity.secrets), ${field.toColumn("secrets.${field.camel}()")}#end);
        if (requestId == null) {
            writer.update(INSERT, parameters.toArray());
            return created;
        }
        parameters.add(requestId);
        var isFirst = writer.update(INSERT_ONCE, parameters.toArray()) == 1;
        return isFirst ? created : find(SELECT_REQUESTED, requestId);
    }

    @Override
    public ${entity} findById(String id) {
        return find(SELECT + " WHERE id = ?${alive}", id);
    }

#foreach($field in $entity.uniques)
    @Override
    public ${entity} findBy${field.pascal}($field.java value) {
        return find(SELECT + " WHERE ${field.comparedInJava} = ?${alive}", ${field.folded("value")});
    }

#end
#if($entity.batch())
    @Override
    public List<${entity}> findByIds(List<String> ids) {
        var wanted = SqlArray.of("text", ids);
        return writer.query(SELECT + " WHERE id = ANY (?)${alive} ORDER BY array_position(?, id)", ${entity}RowMapper::map, wanted, wanted);
    }

#end
#foreach($field in $entity.secrets)
    @Override
    public $field.ref ${field.camel}Of(String id) {
        var found = writer.query("SELECT ${field.columnInJava} FROM " + TABLE + " WHERE id = ?${alive}", row -> #if($field.optional)Optional.ofNullable($field.fromRow)#else$field.fromRow#end, id);
        return found.stream().findFirst().orElseThrow(Postgres${entity}Store::notFound)#if($field.optional).orElse(null)#end;
    }

#end
    @Override
    public List<${entity}> list(${entity}Query query, Position after, int limit) {
        var select = new PageSelect(SELECT);
#if($entity.softDelete())
        select.where("deleted_at IS NULL");
#end
#foreach($field in $entity.indexed)
        select.equal("${field.columnInJava}", query.${field.camel}());
#end
#foreach($field in $entity.ranges)
        select.range("${field.columnInJava}", query.${field.camel}From(), query.${field.camel}Until());
#end
        return select.read(reader, ${entity}RowMapper::map, after, query.newestFirst(), limit);
    }

#foreach($field in $entity.updatables)
    @Override
    public Change<${entity}> update${field.pascal}(String id, $field.ref value, Instant updatedAt, @Nullable Instant expected) {
        return update(UPDATE_${field.constant}, id, expected, ${field.toColumn("value")}, updatedAt);
    }

#end
#if(!$entity.editables.empty)
    @Override
    public Change<${entity}> update(String id, ${entity}Edit edit, Instant updatedAt, @Nullable Instant expected) {
        return update(UPDATE, id, expected, #foreach($field in $entity.editables)edit.${field.camel}() != null, ${field.editToColumn("edit.${field.camel}()")}, #{end}updatedAt);
    }

#end
#if($entity.deletable())
    @Override
    public ${entity} delete(String id, #if($entity.softDelete())Instant deletedAt, #end@Nullable Instant expected) {
        var deleted = writer.query(DELETE, ${entity}RowMapper::map, #if($entity.softDelete())deletedAt, #{end}id, expected);
        return deleted.stream().findFirst().orElseThrow(() -> unchanged(id));
    }

#end
    private ${entity} find(String sql, Object key) {
        var found = writer.query(sql, ${entity}RowMapper::map, key);
        return found.stream().findFirst().orElseThrow(Postgres${entity}Store::notFound);
    }

#if($entity.changeable())
    private Change<${entity}> update(String sql, String id, @Nullable Object... parameters) {
        var all = new ArrayList<@Nullable Object>(List.of(id));
        Collections.addAll(all, parameters);
        var states = writer.query(sql, ${entity}RowMapper::map, all.toArray());
        if (states.isEmpty()) {
            throw unchanged(id);
        }
        return new Change<>(states.get(0), states.get(1));
    }

    /** Locks, changes and returns both states in one statement, so that no other change comes between them. */
    private static String updateOf(String... assignments) {
        return """
                WITH before AS (
                    SELECT * FROM %1$s
                    WHERE id = ? AND updated_at = COALESCE(?, updated_at)${alive}
                    FOR NO KEY UPDATE
                ), after AS (
                    UPDATE %1$s AS changed
                    SET %2$s, updated_at = GREATEST(before.updated_at + interval '1 microsecond', ?)
                    FROM before
                    WHERE changed.id = before.id
                    RETURNING changed.*
                )
                SELECT 1, %3$s FROM before
                UNION ALL
                SELECT 2, %3$s FROM after
                ORDER BY 1
                """.formatted(TABLE, String.join(", ", assignments), COLUMNS);
    }

#end
#if(!$entity.editables.empty)
    private static String edited(String column, String type) {
        return "\"%1$s\" = CASE WHEN ? THEN ?::%2$s ELSE changed.\"%1$s\" END".formatted(column, type);
    }

#end
#if($entity.changeable() || $entity.deletable())
    /** The reason why a change found no row: the time of the last change was another, or there is none. */
    private OutdatedException unchanged(String id) {
        findById(id);
        return new OutdatedException("${entity.words} was changed: read it again");
    }

#end
    private static NotFoundException notFound() {
        return new NotFoundException("${entity.words} not found");
    }
}

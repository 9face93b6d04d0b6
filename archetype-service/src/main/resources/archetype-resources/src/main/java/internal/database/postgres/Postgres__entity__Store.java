package ${package}.internal.database.postgres;

#set($imports = ["java.util.HashMap", "java.util.List", "java.util.Map"])
#foreach($field in $uniques)
#set($ignored = $imports.addAll($field.javaImports))
#end
#foreach($field in $updatables)
#set($ignored = $imports.add("java.time.Instant"))
#set($ignored = $imports.addAll($field.refImports))
#end
#importGroup($imports)
import ${pkgPackage}.database.postgres.Connections;
import ${pkgPackage}.database.postgres.Statements;
import ${pkgPackage}.errors.NotFoundException;
import ${package}.internal.database.${entity}Store;
#foreach($any in $anyUpdatable)
import ${package}.internal.entities.Change;
#end
import ${package}.internal.entities.${entityPackage}.v1.${entity};

/**
 * Keeps every ${entityWords} in PostgreSQL.
 *
 * <p>Single reads go to the writer: whoever keeps what they return for a while must not keep the answer of a replica
 * that lags behind, which would outlive the change that it missed. Lists go to the reader.
 */
public final class Postgres${entity}Store implements ${entity}Store {
    private static final String TABLE = "\"${entityPluralSnake}\"";
    private static final String COLUMNS = """
#set($columns = ["id"])
#set($marks = ["?"])
#foreach($field in $fields)
#set($ignored = $columns.add($field.column))
#set($ignored = $marks.add("?"))
#end
#set($ignored = $columns.add("created_at"))
#set($ignored = $columns.add("updated_at"))
#set($ignored = $marks.add("?"))
#set($ignored = $marks.add("?"))
#set($end = """"""";")
#filled("            " "            " $columns $end)
    private static final String PARAMETERS = """
#filled("            " "            " $marks $end)
    private static final String SELECT = "SELECT " + COLUMNS + " FROM " + TABLE;
#foreach($field in $updatables)
    private static final String UPDATE_$field.name.toUpperCase() = updateOf("${field.name}");
#end

    private final Statements writer;
    private final Statements reader;

    /** A store that reads lists from {@code reader} and does all else with {@code writer}. */
    public Postgres${entity}Store(Connections writer, Connections reader) {
        this.writer = new Statements(writer, fieldsOfConstraints());
        this.reader = new Statements(reader, Map.of());
    }

    @Override
    public void create(${entity} created) {
        var sql = "INSERT INTO " + TABLE + " (" + COLUMNS + ") VALUES (" + PARAMETERS + ")";
#set($values = ["sql", "created.id()"])
#foreach($field in $fields)
#set($ignored = $values.add("created.${field.camel}()"))
#end
#set($ignored = $values.add("created.createdAt()"))
#set($ignored = $values.add("created.updatedAt()"))
#wrapped("        writer.update(" $values ");")
    }

    @Override
    public ${entity} findById(String id) {
        return find(SELECT + " WHERE id = ?", id);
    }

#foreach($field in $uniques)
    @Override
    public ${entity} findBy${field.pascal}($field.java value) {
        return find(SELECT + " WHERE $field.column.replace('"', '\"') = ?", value);
    }

#end
    @Override
    public List<${entity}> list(String afterId, int limit) {
        var sql = SELECT + " WHERE id > ? ORDER BY id LIMIT ?";
        return reader.query(sql, ${entity}RowMapper::map, afterId, limit);
    }

#foreach($field in $updatables)
    @Override
#wrapped("    public Change<${entity}> update${field.pascal}(" ["String id", "$field.ref value", "Instant updatedAt"] ") {")
        return update(UPDATE_$field.name.toUpperCase(), id, value, updatedAt);
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

#foreach($any in $anyUpdatable)
#set($value = "Object value")
#foreach($field in $anyClearable)
#set($value = "@Nullable Object value")
#end
#wrapped("    private Change<${entity}> update(" ["String sql", "String id", $value, "Instant updatedAt"] ") {")
        var states = writer.query(sql, ${entity}RowMapper::map, id, value, updatedAt);
        if (states.isEmpty()) {
            throw notFound();
        }
        return new Change<>(states.get(0), states.get(1));
    }

    /** One statement that locks, changes and returns both states: nobody can come between before and after. */
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
        return new NotFoundException("${entityWords} not found");
    }

    private static Map<String, String> fieldsOfConstraints() {
        var fields = new HashMap<String, String>();
        fields.put("${entityPluralSnake}_pkey", "id");
#foreach($field in $uniques)
        fields.put("${entityPluralSnake}_${field.name}_key", "${field.name}");
#end
        return fields;
    }
}

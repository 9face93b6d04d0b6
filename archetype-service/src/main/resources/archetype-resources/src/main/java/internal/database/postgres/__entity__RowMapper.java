package ${package}.internal.database.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

import ${package}.internal.entities.${entityPackage}.v1.${entity};

/** Makes a ${entityWords} of a row. */
final class ${entity}RowMapper implements RowMapper<${entity}> {
    @Override
    public ${entity} map(ResultSet row, StatementContext context) throws SQLException {
        return new ${entity}(
                row.getString("id"),
                row.getString("username"),
                row.getString("email"),
                instant(row, "created_at"),
                instant(row, "updated_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

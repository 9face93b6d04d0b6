package ${package}.internal.database.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

import ${package}.internal.entities.${entityPackage}.v1.${entity};

/** Makes a ${entityWords} of a row. */
final class ${entity}RowMapper {
    private ${entity}RowMapper() {}

    static ${entity} map(ResultSet row) throws SQLException {
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

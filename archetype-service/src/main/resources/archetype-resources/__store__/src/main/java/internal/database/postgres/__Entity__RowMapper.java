package ${package}.internal.database.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import ${pkgPackage}.database.postgres.Columns;
import ${pkgPackage}.database.postgres.Timestamps;
import ${package}.internal.entities.${entity.packageName}.v1.${entity};

/** Reads ${entity.article} ${entity.words} from a row. */
final class ${entity}RowMapper {
    private ${entity}RowMapper() {}

    static ${entity} map(ResultSet row) throws SQLException {
        return new ${entity}(row.getString("id"), ${entity.rowValues}, Timestamps.read(row, "created_at"), Timestamps.read(row, "updated_at"));
    }
}

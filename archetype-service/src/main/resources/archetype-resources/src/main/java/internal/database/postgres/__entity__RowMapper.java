package ${package}.internal.database.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;

import ${pkgPackage}.database.postgres.Timestamps;
import ${package}.internal.entities.${entityPackage}.v1.${entity};

/** Makes one ${entityWords} of a row. */
final class ${entity}RowMapper {
    private ${entity}RowMapper() {}

    static ${entity} map(ResultSet row) throws SQLException {
#set($quoted = """id""")
#set($values = ["row.getString($quoted)"])
#foreach($field in $fields)
#set($ignored = $values.add($field.fromRow))
#end
#set($quoted = """created_at""")
#set($ignored = $values.add("Timestamps.read(row, $quoted)"))
#set($quoted = """updated_at""")
#set($ignored = $values.add("Timestamps.read(row, $quoted)"))
#wrapped("        return new ${entity}(" $values ");")
    }
}

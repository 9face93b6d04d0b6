/** PostgreSQL: configuration, connection pools, migrations and the translation of its errors. */
@NullMarked
package ${package}.database.postgres;

import org.jspecify.annotations.NullMarked;

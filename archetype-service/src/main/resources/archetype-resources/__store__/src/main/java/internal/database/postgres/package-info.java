/** Storage in PostgreSQL; all SQL is here and in {@code db/migration}. */
@NullMarked
package ${package}.internal.database.postgres;

import org.jspecify.annotations.NullMarked;

/** Tests on a real PostgreSQL. */
@NullMarked
package ${package}.internal.database.postgres;

import org.jspecify.annotations.NullMarked;

/** Tests of the stores on a real PostgreSQL. */
@NullMarked
package ${package}.internal.database.postgres;

import org.jspecify.annotations.NullMarked;

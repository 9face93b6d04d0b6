/** Storage, independent of the database. */
@NullMarked
package ${package}.internal.database;

import org.jspecify.annotations.NullMarked;

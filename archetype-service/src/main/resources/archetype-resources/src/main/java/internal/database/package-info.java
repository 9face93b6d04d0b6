/** What is kept, whatever keeps it. */
@NullMarked
package ${package}.internal.database;

import org.jspecify.annotations.NullMarked;

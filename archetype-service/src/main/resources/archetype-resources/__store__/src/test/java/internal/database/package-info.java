/** Tests of every store, and a store in memory for other tests. */
@NullMarked
package ${package}.internal.database;

import org.jspecify.annotations.NullMarked;

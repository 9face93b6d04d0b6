/** What every store must do, and a store for the tests of what lies above. */
@NullMarked
package ${package}.internal.database;

import org.jspecify.annotations.NullMarked;

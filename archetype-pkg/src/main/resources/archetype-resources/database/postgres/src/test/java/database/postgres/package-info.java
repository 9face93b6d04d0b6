/** Tests of this brick. */
@NullMarked
package ${package}.database.postgres;

import org.jspecify.annotations.NullMarked;

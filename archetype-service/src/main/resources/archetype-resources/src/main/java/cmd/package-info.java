/** The programs of this service, and how its bricks are wired. */
@NullMarked
package ${package}.cmd;

import org.jspecify.annotations.NullMarked;

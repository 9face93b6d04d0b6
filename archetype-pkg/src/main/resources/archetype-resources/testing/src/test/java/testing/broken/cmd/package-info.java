/** A service that breaks every rule. */
@NullMarked
package ${package}.testing.broken.cmd;

import org.jspecify.annotations.NullMarked;

/** Real servers and shared rules for tests and local runs. */
@NullMarked
package ${package}.testing;

import org.jspecify.annotations.NullMarked;

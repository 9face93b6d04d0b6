/** The HTTP server of operations. */
@NullMarked
package ${package}.http;

import org.jspecify.annotations.NullMarked;

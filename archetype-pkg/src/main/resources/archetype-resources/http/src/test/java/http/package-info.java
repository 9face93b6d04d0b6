/** Tests of the http brick. */
@NullMarked
package ${package}.http;

import org.jspecify.annotations.NullMarked;

/** Typed configuration from environment variables. */
@NullMarked
package ${package}.config;

import org.jspecify.annotations.NullMarked;

/** Configuration from the environment. */
@NullMarked
package ${package}.internal.config;

import org.jspecify.annotations.NullMarked;

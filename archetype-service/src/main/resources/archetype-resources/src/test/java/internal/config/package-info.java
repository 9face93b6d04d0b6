/** Tests of the configuration. */
@NullMarked
package ${package}.internal.config;

import org.jspecify.annotations.NullMarked;

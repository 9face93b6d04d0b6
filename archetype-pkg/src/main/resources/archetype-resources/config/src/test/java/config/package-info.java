/** Tests of the config brick. */
@NullMarked
package ${package}.config;

import org.jspecify.annotations.NullMarked;

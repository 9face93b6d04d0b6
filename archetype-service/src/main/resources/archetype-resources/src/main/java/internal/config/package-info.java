/** What an operator may set. */
@NullMarked
package ${package}.internal.config;

import org.jspecify.annotations.NullMarked;

/** What all routes share. */
@NullMarked
package ${package}.internal.handlers.http;

import org.jspecify.annotations.NullMarked;

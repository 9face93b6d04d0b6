/** Tests of what the service does. */
@NullMarked
package ${package}.internal.services.v1;

import org.jspecify.annotations.NullMarked;

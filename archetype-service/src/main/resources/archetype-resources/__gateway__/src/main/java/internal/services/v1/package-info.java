/** The logic of the gateway, and its calls of services. */
@NullMarked
package ${package}.internal.services.v1;

import org.jspecify.annotations.NullMarked;

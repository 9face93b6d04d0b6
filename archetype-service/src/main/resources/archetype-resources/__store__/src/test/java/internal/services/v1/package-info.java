/** Tests of the services on a store in memory. */
@NullMarked
package ${package}.internal.services.v1;

import org.jspecify.annotations.NullMarked;

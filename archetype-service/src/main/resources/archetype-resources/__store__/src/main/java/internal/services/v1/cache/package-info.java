/** The cache in front of the services. */
@NullMarked
package ${package}.internal.services.v1.cache;

import org.jspecify.annotations.NullMarked;

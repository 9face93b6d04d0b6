/** Requests and responses of ${service} as immutable records. */
@NullMarked
package ${package}.clients.${service.packageName}.v1.entities;

import org.jspecify.annotations.NullMarked;

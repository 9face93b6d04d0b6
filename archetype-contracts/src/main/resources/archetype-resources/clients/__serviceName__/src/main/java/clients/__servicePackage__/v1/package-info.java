/** Version 1 of the API of ${service}, independent of the protocol. */
@NullMarked
package ${package}.clients.${service.packageName}.v1;

import org.jspecify.annotations.NullMarked;

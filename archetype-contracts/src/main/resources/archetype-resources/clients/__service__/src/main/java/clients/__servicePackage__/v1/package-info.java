/** Version 1 of the contract of ${service}, free of the way it is carried. */
@NullMarked
package ${package}.clients.${servicePackage}.v1;

import org.jspecify.annotations.NullMarked;

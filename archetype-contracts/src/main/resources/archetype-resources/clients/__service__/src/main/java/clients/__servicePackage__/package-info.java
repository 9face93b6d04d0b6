/** How to reach ${service}; the versions of its contract are in packages of their own. */
@NullMarked
package ${package}.clients.${servicePackage};

import org.jspecify.annotations.NullMarked;

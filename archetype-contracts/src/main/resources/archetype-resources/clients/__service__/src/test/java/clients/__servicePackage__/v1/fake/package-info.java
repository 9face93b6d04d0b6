/** Stands in for ${service} in the tests of its callers. */
@NullMarked
package ${package}.clients.${servicePackage}.v1.fake;

import org.jspecify.annotations.NullMarked;

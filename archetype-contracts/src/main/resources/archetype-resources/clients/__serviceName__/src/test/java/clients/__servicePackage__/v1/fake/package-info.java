/** An in-memory ${service} for the tests of its callers. */
@NullMarked
package ${package}.clients.${service.packageName}.v1.fake;

import org.jspecify.annotations.NullMarked;

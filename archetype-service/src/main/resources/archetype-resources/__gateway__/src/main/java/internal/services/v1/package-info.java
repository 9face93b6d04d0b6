/** What the gateway does beyond passing calls on. */
@NullMarked
package ${package}.internal.services.v1;

import org.jspecify.annotations.NullMarked;

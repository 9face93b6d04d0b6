/** The business logic, between handlers and database. */
@NullMarked
package ${package}.internal.services.v1;

import org.jspecify.annotations.NullMarked;

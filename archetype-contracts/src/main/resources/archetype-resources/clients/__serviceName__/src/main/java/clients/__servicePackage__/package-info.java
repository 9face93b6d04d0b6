/** The client of ${service}: its configuration, and one package per version of the API. */
@NullMarked
package ${package}.clients.${service.packageName};

import org.jspecify.annotations.NullMarked;
